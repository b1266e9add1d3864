package org.lectern.embedding.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.api.search.EmbeddingModels.OpenModel;
import org.lectern.api.search.SearchException;
import org.lectern.testkit.TinyModel;

/** Real models in ONNX's format, so small that a test writes them. */
class OnnxModelsTest {
    private static final float HALF = (float) Math.sqrt(0.5);

    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void writeModel() throws Exception {
        folder = TinyModel.in(temporary.resolve("tiny"));
    }

    private void write(String file, String text) throws Exception {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private List<float[]> vectors(String... texts) throws Exception {
        try (OpenModel model = new OnnxModels().open(folder)) {
            assertEquals(3, model.dimensions());
            return model.vectors(List.of(texts));
        }
    }

    private String refusal() {
        var failure = assertThrows(SearchException.class, () -> new OnnxModels().open(folder));
        assertEquals(folder.toString(), failure.subject());
        assertTrue(failure.getMessage().startsWith("The embedding model in " + folder + " cannot be used: "));
        assertTrue(failure.advice().contains("embedding use learnt"), failure.advice());
        return failure.getMessage();
    }

    private void assertRefused(String because) {
        String message = refusal();
        assertTrue(message.contains(because), message);
    }

    @Test
    void theVectorOfATextIsTheMeanOfItsPiecesOfLengthOne() throws Exception {
        List<float[]> vectors = vectors("Sea", "Ships, wood", "nothing", "");

        assertArrayEquals(new float[] {1, 0, 0}, vectors.get(0), 1e-6f);
        assertArrayEquals(new float[] {HALF, HALF, 0}, vectors.get(1), 1e-6f);
        assertArrayEquals(new float[] {0, 0, 1}, vectors.get(2), 1e-6f);
        assertArrayEquals(new float[] {0, 0, 0}, vectors.get(3), 0);
    }

    @ParameterizedTest
    @CsvSource({"cls_token, 1, 0", "max_tokens, 0.70711, 0.70711", "lasttoken, 0, 1", "mean_tokens, 0.89443, 0.44721"})
    void poolingIsAsTheFolderSays(String mode, float sea, float wood) throws Exception {
        // No special tokens: the first piece and the last are words.
        write("tokenizer.json", """
                {"pre_tokenizer":{"type":"Whitespace"},"model":{"type":"WordPiece","vocab":{"[UNK]":1,"sea":4,"wood":7}}}""");
        write("1_Pooling/config.json", "{\"word_embedding_dimension\":3,\"pooling_mode_" + mode + "\":true}");

        assertArrayEquals(new float[] {sea, wood, 0}, vectors("sea sea wood").getFirst(), 1e-5f);
    }

    @Test
    void aVectorThatTheModelPooledItselfIsTaken() throws Exception {
        Files.createDirectories(folder.resolve("onnx"));
        Files.delete(folder.resolve("model.onnx"));
        Files.write(folder.resolve("onnx/model.onnx"), TinyModel.mean(TinyModel.TABLE));
        write("1_Pooling/config.json", "{\"pooling_mode_cls_token\":true}");

        assertArrayEquals(new float[] {HALF, HALF, 0}, vectors("sea oak").getFirst(), 1e-6f);
    }

    @Test
    void aTextIsReadUpToTheLengthThatTheModelKnows() throws Exception {
        write("sentence_bert_config.json", "{\"max_seq_length\":4}");

        assertArrayEquals(new float[] {1, 0, 0}, vectors("sea ship wood oak").getFirst(), 1e-6f);
    }

    @Test
    void whatStandsBeforeEveryTextIsReadToo() throws Exception {
        write(
                "config_sentence_transformers.json",
                "{\"prompts\":{\"like\":\"wood \"},\"default_prompt_name\":\"like\"}");

        assertArrayEquals(new float[] {HALF, HALF, 0}, vectors("sea").getFirst(), 1e-6f);
    }

    @Test
    void anotherModelOrTokenizerHasAnotherName() throws Exception {
        String before = name();
        assertEquals(before, name());

        var table = TinyModel.TABLE.clone();
        table[4] = new float[] {0, 0.5f, 0.5f};
        Files.write(folder.resolve("model.onnx"), TinyModel.gather(table, "input_ids", "last_hidden_state"));
        String other = name();
        assertNotEquals(before, other);

        write("vocab.txt", String.join("\n", TinyModel.VOCABULARY.reversed()));
        assertNotEquals(other, name());
        assertTrue(other.startsWith("onnx-1-tiny-"), other);
    }

    private String name() throws Exception {
        try (OpenModel model = new OnnxModels().open(folder)) {
            return model.name();
        }
    }

    @Test
    void manyThreadsGetWhatOneGets() throws Exception {
        try (OpenModel model = new OnnxModels().open(folder);
                var threads = Executors.newFixedThreadPool(4)) {
            var answers = new ArrayList<Future<List<float[]>>>();
            for (int i = 0; i < 200; i++) {
                String text = i % 2 == 0 ? "sea" : "wood";
                answers.add(threads.submit(() -> model.vectors(List.of(text))));
            }
            for (int i = 0; i < 200; i++) {
                assertEquals(1, answers.get(i).get().getFirst()[i % 2], 1e-6f);
            }
        }
    }

    @Test
    void aClosedModelSaysSo() throws Exception {
        OpenModel model = new OnnxModels().open(folder);
        model.close();
        model.close();

        var failure = assertThrows(SearchException.class, () -> model.vectors(List.of("sea")));
        assertTrue(failure.getMessage().contains("it was closed"), failure.getMessage());
    }

    @Test
    void whatIsMissingIsNamed() throws Exception {
        Files.delete(folder.resolve("vocab.txt"));
        assertRefused("there is no tokenizer.json and no vocab.txt");
        Files.delete(folder.resolve("model.onnx"));
        assertRefused("there is no model.onnx and no onnx/model.onnx");
        Files.delete(folder);
        assertRefused("there is no such folder");
    }

    @Test
    void aDamagedModelIsRefused() throws Exception {
        byte[] whole = Files.readAllBytes(folder.resolve("model.onnx"));
        for (int length : new int[] {0, 1, whole.length / 2, whole.length - 1}) {
            Files.write(folder.resolve("model.onnx"), Arrays.copyOf(whole, length));
            refusal();
        }
        write("model.onnx", "this is no model at all");
        assertRefused("model.onnx is no model that ONNX Runtime can run");
    }

    @Test
    void inputsThatTextsCannotGiveAreNamed() throws Exception {
        Files.write(
                folder.resolve("model.onnx"), TinyModel.gather(TinyModel.TABLE, "pixel_values", "last_hidden_state"));
        assertRefused("its model wants the input pixel_values");
    }

    @Test
    void aVocabularyThatIsLargerThanTheModelsIsRefusedWhenATextShowsIt() throws Exception {
        Files.write(
                folder.resolve("model.onnx"),
                TinyModel.gather(new float[][] {{1, 0, 0}}, "input_ids", "last_hidden_state"));
        refusal();
    }

    @Test
    void vectorsOfTooManyNumbersAreRefused() throws Exception {
        Files.write(
                folder.resolve("model.onnx"), TinyModel.gather(new float[12][1025], "input_ids", "last_hidden_state"));
        assertRefused("1025");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1_Pooling/config.json | {\"pooling_mode_weightedmean_tokens\":true} | the pooling weightedmean_tokens",
                "1_Pooling/config.json | {\"pooling_mode_cls_token\":true,\"pooling_mode_max_tokens\":true} | with",
                "modules.json | [{\"type\":\"sentence_transformers.models.Dense\"}] | a layer Dense",
                "sentence_bert_config.json | {\"max_seq_length\": | is no JSON (line 1)",
                "tokenizer.json | {\"model\":{\"type\":\"Telepathy\"}} | of the kind Telepathy",
                "tokenizer.json | {\"normalizer\":{\"type\":\"Magic\"},\"model\":{\"type\":\"Unigram\"}} | normalizer Magic",
                "tokenizer.json | {\"pre_tokenizer\":{\"type\":\"Split\"},\"model\":{\"type\":\"Unigram\"}} | Split is not",
                "tokenizer.json | {\"model\":{\"type\":\"WordPiece\",\"vocab\":{\"sea\":\"four\"}}} | gives sea no number",
                "tokenizer.json | {\"model\":{\"type\":\"WordPiece\",\"vocab\":{\"sea\":4}}} | has no [UNK]",
                "tokenizer.json | {\"model\":{\"type\":\"Unigram\",\"unk_id\":9,\"vocab\":[[\"a\",0]]}} | has no piece 9",
                "vocab.txt | sea | its vocabulary has no [UNK]",
            })
    void settingsThatAreNotKnownHereAreRefused(String file, String text, String because) throws Exception {
        write(file, text);
        assertRefused(because);
    }

    @Test
    void filesThatAreTooLargeAreNotRead() throws Exception {
        try (var file = new RandomAccessFile(folder.resolve("tokenizer.json").toFile(), "rw")) {
            file.setLength(ModelFolder.MOST_TOKENIZER_BYTES + 1);
        }
        assertRefused("tokenizer.json is larger than 64 MB");
    }
}
