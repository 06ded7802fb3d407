package io.irote.runtime.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.irote.file.IoCause;
import io.irote.model.limit.Price;
import io.irote.model.spec.ModelSpec;
import io.irote.runtime.file.Formats;
import io.irote.runtime.file.RunFolderException;
import io.irote.text.PlainText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What models cost: the shipped list prices, and the user's own, which win. Models are named as in specs, URL included.
 */
public record PriceTable(Map<String, Price> prices) {
    private static final TypeReference<Map<String, Price>> FORM = new TypeReference<>() {};

    public PriceTable {
        prices = Map.copyOf(prices);
    }

    /** The list prices of some public models, as they were when this version was made. */
    public static PriceTable shipped() {
        try (InputStream in = PriceTable.class.getResourceAsStream("prices.yaml")) {
            return new PriceTable(Formats.YAML.readValue(in, FORM));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * These prices and those of a file, e.g. {@code openai:gpt-4o-mini: {prompt: 0.15, completion: 0.60}}.
     *
     * @throws RunFolderException if the file cannot be read or is not of this form
     */
    public PriceTable with(Path file) {
        try {
            Map<String, Price> all = new TreeMap<>(prices);
            all.putAll(own(file));
            return new PriceTable(all);
        } catch (JsonProcessingException e) {
            throw noTable(
                    file + ":" + (e.getLocation() == null ? 1 : e.getLocation().getLineNr()), e);
        } catch (IOException e) {
            throw new RunFolderException("cannot read " + file + ": " + IoCause.of(e), e);
        }
    }

    /** A file that holds nothing, or a model without a price, is no table. */
    private static Map<String, Price> own(Path file) throws IOException {
        Map<String, Price> own = Formats.YAML.readValue(PlainText.of(Files.readAllBytes(file)), FORM);
        if (own == null || own.containsValue(null)) {
            throw noTable(file.toString(), null);
        }
        return own;
    }

    private static RunFolderException noTable(String place, @Nullable Exception cause) {
        return new RunFolderException(
                place + ": not a price table; write e.g. openai:my-model: {prompt: 0.15, completion: 0.6},"
                        + " in dollars a million tokens",
                cause);
    }

    /** The price of a model, if it is known; what runs in this process is free. */
    public Optional<Price> of(ModelSpec model) {
        return model instanceof ModelSpec.Remote
                ? Optional.ofNullable(prices.get(model.toString()))
                : Optional.of(Price.NONE);
    }
}
