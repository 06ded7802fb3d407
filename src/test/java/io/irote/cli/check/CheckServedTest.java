package io.irote.cli.check;

import static io.irote.cli.CommandResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.irote.cli.CommandResult;
import io.irote.cli.Irote;
import io.irote.cli.Served;
import io.irote.cli.core.ExitCode;
import io.irote.server.ExactServer;
import io.irote.server.ServerOptions;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check} as a whole, with a language model behind a server. */
final class CheckServedTest {
    @TempDir
    private Path folder;

    @Test
    void theModelIsAskedAnewAndTheScoreIsTheSame() throws IOException {
        try (ExactServer server = ExactServer.start(ServerOptions.all())) {
            String spec = Served.spec(server.v1());
            assertThat(Served.optimize(folder, spec)).succeeded();
            int before = server.traffic().requests();

            CommandResult check = Served.irote(folder).run("check", "run", "--tolerance", "0");
            assertThat(check)
                    .succeeded()
                    .saidNothing()
                    .printedLine("run/reflection.yaml .* \\+0.00 +passed")
                    .didNotPrint("Simulated respondent");
            int asked = server.traffic().requests() - before;
            assertThat(asked).isPositive();
            assertThat(Served.irote(folder).run("check", "run").out()).isEqualTo(check.out());
            assertThat(server.traffic().requests()).isEqualTo(before + 2 * asked);

            assertThat(Served.irote(folder).run("check", "run", "--max-calls", "3"))
                    .exitedWith(ExitCode.BUDGET)
                    .printed("not scored");
        }
        assertThat(Served.irote(folder).run("check", "run"))
                .exitedWith(ExitCode.MODEL)
                .saidOneLine("(run/reflection.yaml): ", "is the server running?");
    }

    @Test
    void moneyThatCannotBeCountedIsNotSpent() {
        Irote irote = Served.irote(folder).withFile("a.yaml", "trait: mft:care", "reflection: I help");
        assertThat(irote.run("check", "a.yaml", "--min-score", "1", "--model", "openai:mine", "--max-cost", "1"))
                .exitedWith(ExitCode.USAGE)
                .printedNothing()
                .saidOneLine("--max-cost needs the price of openai:mine");
    }
}
