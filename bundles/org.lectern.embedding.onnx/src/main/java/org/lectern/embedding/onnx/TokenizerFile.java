package org.lectern.embedding.onnx;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Reads a tokenizer.json, or the vocab.txt of older models. What is not known is refused: a wrong tokenizer says nothing. */
final class TokenizerFile {
    private static final int MOST_PIECES = 2_000_000;
    private static final int LONGEST_WORD = 100;

    private TokenizerFile() {}

    static Tokenizer read(JsonNode file) throws IOException {
        Pieces pieces = pieces(file.path("model"));
        var begin = new ArrayList<Integer>();
        var end = new ArrayList<Integer>();
        readSpecials(file.path("post_processor"), begin, end);
        return new Tokenizer(
                Normalizers.read(file.path("normalizer")),
                Splitters.read(file.path("pre_tokenizer")),
                pieces,
                List.copyOf(begin),
                List.copyOf(end));
    }

    /**
     * A vocabulary as BERT's models have it: a piece a line, its number the line's.
     *
     * @param lower whether the model knows small letters only
     */
    static Tokenizer readVocabulary(Path file, long mostBytes, boolean lower) throws IOException {
        var vocabulary = new HashMap<String, Integer>();
        try (BufferedReader lines = ModelFolder.capped(file, mostBytes)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                put(line, vocabulary.size(), vocabulary);
            }
        }
        return new Tokenizer(
                Normalizers.bert(true, true, lower, lower),
                Splitters.bert(),
                new WordPieces(vocabulary, "[UNK]", "##", LONGEST_WORD),
                List.of(known(vocabulary, "[CLS]")),
                List.of(known(vocabulary, "[SEP]")));
    }

    static int known(Map<String, Integer> vocabulary, String piece) throws IOException {
        Integer id = vocabulary.get(piece);
        if (id == null) {
            throw new IOException("its vocabulary has no " + piece);
        }
        return id;
    }

    private static void put(String piece, int id, Map<String, Integer> vocabulary) throws IOException {
        if (vocabulary.size() == MOST_PIECES) {
            throw new IOException("its vocabulary has more than " + MOST_PIECES + " pieces");
        }
        vocabulary.putIfAbsent(piece, id);
    }

    private static Pieces pieces(JsonNode model) throws IOException {
        String type = model.path("type").asText(model.path("merges").isArray() ? "BPE" : "WordPiece");
        return switch (type) {
            case "WordPiece" ->
                new WordPieces(
                        vocabulary(model.path("vocab")),
                        model.path("unk_token").asText("[UNK]"),
                        model.path("continuing_subword_prefix").asText("##"),
                        model.path("max_input_chars_per_word").asInt(LONGEST_WORD));
            case "BPE" -> bytePairs(model);
            case "Unigram" -> likely(model);
            default ->
                throw new IOException(
                        "its tokenizer is of the kind " + type + "; known here are WordPiece, BPE and Unigram");
        };
    }

    private static Map<String, Integer> vocabulary(JsonNode pieces) throws IOException {
        var vocabulary = new HashMap<String, Integer>();
        for (Map.Entry<String, JsonNode> piece : pieces.properties()) {
            if (!piece.getValue().canConvertToInt() || piece.getValue().asInt() < 0) {
                throw new IOException("its vocabulary gives " + piece.getKey() + " no number");
            }
            put(piece.getKey(), piece.getValue().asInt(), vocabulary);
        }
        return vocabulary;
    }

    private static Pieces bytePairs(JsonNode model) throws IOException {
        for (String affix : List.of("continuing_subword_prefix", "end_of_word_suffix")) {
            if (!model.path(affix).asText("").isEmpty()) {
                throw new IOException("its tokenizer marks pieces by a " + affix + ", which is not known here");
            }
        }
        Map<String, Integer> vocabulary = vocabulary(model.path("vocab"));
        var ranks = new HashMap<String, Integer>();
        for (JsonNode merge : model.path("merges")) {
            String[] pair = merge.isArray()
                    ? new String[] {merge.path(0).asText(), merge.path(1).asText()}
                    : merge.asText().split(" ", 2);
            if (pair.length != 2) {
                throw new IOException("its tokenizer joins " + merge.asText() + ", which is no pair");
            }
            put(BytePairs.pair(pair[0], pair[1]), ranks.size(), ranks);
        }
        String unknown = model.path("unk_token").asText("");
        OptionalInt id =
                vocabulary.containsKey(unknown) ? OptionalInt.of(known(vocabulary, unknown)) : OptionalInt.empty();
        return new BytePairs(
                vocabulary,
                ranks,
                new Unknown(
                        id,
                        model.path("fuse_unk").asBoolean(false),
                        model.path("byte_fallback").asBoolean(false),
                        vocabulary),
                model.path("ignore_merges").asBoolean(false));
    }

    private static Pieces likely(JsonNode model) throws IOException {
        JsonNode pieces = model.path("vocab");
        var vocabulary = new HashMap<String, Integer>();
        var likelihoods = new double[Math.min(pieces.size(), MOST_PIECES)];
        for (int id = 0; id < pieces.size(); id++) {
            put(pieces.path(id).path(0).asText(), id, vocabulary);
            likelihoods[id] = pieces.path(id).path(1).asDouble();
        }
        int unknown = model.path("unk_id").asInt(-1);
        if (unknown >= pieces.size()) {
            throw new IOException("its vocabulary has no piece " + unknown + " for what is unknown");
        }
        return new LikelyPieces(
                vocabulary,
                likelihoods,
                new Unknown(
                        unknown < 0 ? OptionalInt.empty() : OptionalInt.of(unknown),
                        true,
                        model.path("byte_fallback").asBoolean(false),
                        vocabulary));
    }

    private static void readSpecials(JsonNode processor, List<Integer> begin, List<Integer> end) throws IOException {
        switch (processor.path("type").asText("")) {
            case "", "ByteLevel" -> {
                // Texts are taken as they are.
            }
            case "Sequence" -> {
                for (JsonNode each : processor.path("processors")) {
                    readSpecials(each, begin, end);
                }
            }
            case "BertProcessing", "RobertaProcessing" -> {
                begin.add(number(processor.path("cls").path(1)));
                end.add(number(processor.path("sep").path(1)));
            }
            case "TemplateProcessing" -> readTemplate(processor, begin, end);
            default ->
                throw new IOException(
                        "its post-processor " + processor.path("type").asText() + " is not known here");
        }
    }

    private static void readTemplate(JsonNode template, List<Integer> begin, List<Integer> end) throws IOException {
        List<Integer> here = begin;
        for (JsonNode part : template.path("single")) {
            if (part.has("Sequence")) {
                here = end;
                continue;
            }
            String name = part.path("SpecialToken").path("id").asText();
            for (JsonNode id : template.path("special_tokens").path(name).path("ids")) {
                here.add(number(id));
            }
        }
    }

    private static int number(JsonNode id) throws IOException {
        if (!id.canConvertToInt() || id.asInt() < 0) {
            throw new IOException("its post-processor names a token without a number");
        }
        return id.asInt();
    }
}
