package io.irote.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommaListTest {
    private final CommaList list = new CommaList(Set.of("a,b.yaml", "runs/x,y,z", "x")::contains);

    @Test
    void commasDivideValuesButNotThePathsThatAreThere() {
        assertThat(list.split(List.of("mft:care,mft:fairness", "big5:openness")))
                .containsExactly("mft:care", "mft:fairness", "big5:openness");
        assertThat(list.split(List.of("a,b.yaml"))).containsExactly("a,b.yaml");
        assertThat(list.split(List.of("mft:care,a,b.yaml,runs/x,y,z,x")))
                .containsExactly("mft:care", "a,b.yaml", "runs/x,y,z", "x");
        assertThat(list.split(List.of("a,c.yaml"))).containsExactly("a", "c.yaml");
    }
}
