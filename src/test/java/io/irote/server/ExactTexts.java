package io.irote.server;

import io.irote.model.Generation;
import io.irote.model.Generation.FinishReason;
import io.irote.model.GenerationRequest;
import io.irote.model.TextGenerator;
import java.util.List;
import java.util.SplittableRandom;

/** What the model writes, asked directly; the repeat is the seed. */
public record ExactTexts(ExactModel model) implements TextGenerator {
    @Override
    public List<Generation> generate(List<GenerationRequest> requests) {
        return requests.stream().map(this::answer).toList();
    }

    private Generation answer(GenerationRequest request) {
        List<Integer> prompt = model.template().ids(request.prompt());
        Written written = model.write(
                prompt, request.temperature(), request.maxTokens(), new SplittableRandom(request.repeat()).split());
        return new Generation(
                model.tokenizer().decode(written.ids()),
                written.stopped() ? FinishReason.STOP : FinishReason.LENGTH,
                prompt.size() + written.tokens());
    }
}
