package org.lectern.embedding.onnx;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/** The files of a model as sentence-transformers and Hugging Face write them. */
final class ModelFolder {
    static final long MOST_TOKENIZER_BYTES = 64 << 20;
    private static final long MOST_SETTINGS_BYTES = 1 << 20;
    private static final long MOST_MODEL_BYTES = 8L << 30;
    private static final List<String> MODELS = List.of("model.onnx", "onnx/model.onnx");
    /** Where a model of more than two gigabytes keeps its weights. */
    private static final List<String> WEIGHTS = List.of("model.onnx_data", "model.onnx.data");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    ModelFolder(Path folder) {
        this.folder = folder;
    }

    Path model() throws IOException {
        Path model = MODELS.stream()
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new IOException("there is no " + String.join(" and no ", MODELS)));
        for (Path part : parts(model)) {
            if (Files.size(part) > MOST_MODEL_BYTES) {
                throw new IOException(part.getFileName() + " is larger than " + (MOST_MODEL_BYTES >> 30) + " GB");
            }
        }
        return model;
    }

    private static List<Path> parts(Path model) {
        return Stream.concat(Stream.of(model), WEIGHTS.stream().map(model::resolveSibling))
                .filter(Files::isRegularFile)
                .toList();
    }

    Tokenizer tokenizer() throws IOException {
        Path whole = folder.resolve("tokenizer.json");
        Path vocabulary = folder.resolve("vocab.txt");
        try {
            if (Files.isRegularFile(whole)) {
                return TokenizerFile.read(json("tokenizer.json", MOST_TOKENIZER_BYTES));
            }
            if (Files.isRegularFile(vocabulary)) {
                boolean lower =
                        settings("tokenizer_config.json").path("do_lower_case").asBoolean(true);
                return TokenizerFile.readVocabulary(vocabulary, MOST_TOKENIZER_BYTES, lower);
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("its tokenizer is damaged: " + e.getMessage(), e);
        }
        throw new IOException("there is no tokenizer.json and no vocab.txt");
    }

    /** Missing where there is no such file. */
    JsonNode settings(String file) throws IOException {
        return Files.isRegularFile(folder.resolve(file)) ? json(file, MOST_SETTINGS_BYTES) : MissingNode.getInstance();
    }

    private JsonNode json(String file, long most) throws IOException {
        try (BufferedReader reader = capped(folder.resolve(file), most)) {
            return JSON.readTree(reader);
        } catch (JsonProcessingException e) {
            long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new IOException(file + " is no JSON (line " + line + ")", e);
        }
    }

    static BufferedReader capped(Path file, long most) throws IOException {
        if (Files.size(file) > most) {
            throw new IOException(file.getFileName() + " is larger than " + (most >> 20) + " MB");
        }
        return new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
    }

    /** Of all bytes that vectors depend on. */
    String fingerprint() throws IOException {
        var sum = new CRC32C();
        long bytes = 0;
        Path model = model();
        var files = new ArrayList<>(parts(model));
        Stream.of("tokenizer.json", "vocab.txt", "1_Pooling/config.json", "sentence_bert_config.json")
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .forEach(files::add);
        for (Path file : files) {
            bytes += Files.size(file);
            add(file, sum);
        }
        return "%s-%d-%08x".formatted(name(), bytes, sum.getValue());
    }

    private static void add(Path file, CRC32C sum) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16);
        try (FileChannel channel = FileChannel.open(file)) {
            while (channel.read(buffer) >= 0) {
                sum.update(buffer.flip());
                buffer.clear();
            }
        }
    }

    private String name() {
        return Optional.ofNullable(folder.getFileName())
                .map(Path::toString)
                .orElse("model")
                .replaceAll("[^A-Za-z0-9._]", "_");
    }
}
