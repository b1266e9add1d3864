package org.lectern.embedding.onnx;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the files beside a model say of its use.
 *
 * @param most the most pieces of a text, special ones included
 * @param lower whether texts are put into small letters first
 * @param prompt what stands before every text
 */
record ModelSettings(Pooling pooling, int most, boolean lower, String prompt) {
    /** An abstract is shorter; the time that a text takes rises with the square of its pieces. */
    private static final int MOST_PIECES = 512;

    private static final int FEWEST_PIECES = 3;
    /** Positions in these models begin after the number that stands for padding. */
    private static final List<String> LATE_POSITIONS = List.of("roberta", "xlm-roberta", "camembert", "mpnet");

    static ModelSettings read(ModelFolder folder) throws IOException {
        refuseWhatIsNotDone(folder.settings("modules.json"));
        JsonNode sentences = folder.settings("sentence_bert_config.json");
        JsonNode prompts = folder.settings("config_sentence_transformers.json");
        return new ModelSettings(
                Pooling.read(folder.settings("1_Pooling/config.json")),
                most(folder, sentences),
                sentences.path("do_lower_case").asBoolean(false),
                prompts.path("prompts")
                        .path(prompts.path("default_prompt_name").asText(""))
                        .asText(""));
    }

    private static int most(ModelFolder folder, JsonNode sentences) throws IOException {
        JsonNode config = folder.settings("config.json");
        int late = LATE_POSITIONS.contains(config.path("model_type").asText("")) ? 2 : 0;
        int most = Stream.of(
                        sentences.path("max_seq_length").asLong(0),
                        folder.settings("tokenizer_config.json")
                                .path("model_max_length")
                                .asLong(0),
                        config.path("max_position_embeddings").asLong(0) - late)
                .filter(limit -> limit > 0)
                .mapToInt(limit -> (int) Math.min(MOST_PIECES, limit))
                .min()
                .orElse(MOST_PIECES);
        return Math.max(FEWEST_PIECES, most);
    }

    /** A layer that is left out would make vectors that mean something else. */
    private static void refuseWhatIsNotDone(JsonNode modules) throws IOException {
        for (JsonNode module : modules) {
            String type = module.path("type").asText("");
            String name = type.substring(type.lastIndexOf('.') + 1);
            if (!List.of("Transformer", "Pooling", "Normalize").contains(name)) {
                throw new IOException("modules.json asks for a layer " + name + ", which is not known here");
            }
        }
    }
}
