package io.irote.runtime;

import io.irote.model.Generation;
import io.irote.model.GenerationRequest;
import io.irote.model.Outcome;
import io.irote.model.TextGenerator;
import java.util.List;

/**
 * Texts with another limit than they are asked for with.
 *
 * @param most the longest text, in tokens
 */
record LimitedTexts(TextGenerator texts, int most) implements TextGenerator {
    @Override
    public List<Generation> generate(List<GenerationRequest> requests) {
        return texts.generate(limited(requests));
    }

    @Override
    public List<Outcome<Generation>> generateEach(List<GenerationRequest> requests) {
        return texts.generateEach(limited(requests));
    }

    private List<GenerationRequest> limited(List<GenerationRequest> requests) {
        return requests.stream()
                .map(asked ->
                        new GenerationRequest(asked.prompt(), asked.temperature(), most, asked.repeat(), asked.form()))
                .toList();
    }
}
