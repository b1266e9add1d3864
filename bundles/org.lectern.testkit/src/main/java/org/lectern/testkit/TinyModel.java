package org.lectern.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An ONNX model, written byte by byte, whose vector of a piece is a row of a table, with a vocabulary of a few words: {@code [PAD] [UNK] [CLS] [SEP] sea ship
 * ##s wood oak , gr ##ün}. By the meaning of the table, the first number is the sea, the second the wood.
 */
public final class TinyModel {
    public static final List<String> VOCABULARY =
            List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "sea", "ship", "##s", "wood", "oak", ",", "gr", "##un");

    public static final float[][] TABLE = {
        {0, 0, 0}, {0, 0, 1}, {0, 0, 0}, {0, 0, 0}, {1, 0, 0}, {1, 0, 0}, {0, 0, 0}, {0, 1, 0}, {0, 1, 0}, {0, 0, 0},
        {0, 1, 0}, {0, 1, 0}
    };

    private static final int FLOAT = 1;
    private static final int INT64 = 7;

    private TinyModel() {}

    /** Model and vocab.txt. */
    public static Path in(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("model.onnx"), gather(TABLE, "input_ids", "last_hidden_state"));
        Files.write(folder.resolve("vocab.txt"), VOCABULARY);
        return folder;
    }

    /** The graph: the rows of the table that {@code input} names, as {@code output}. */
    public static byte[] gather(float[][] table, String input, String output) {
        var node =
                new Protobuf().text(1, "table").text(1, input).text(2, output).text(4, "Gather");
        return model(table, new Protobuf().message(1, node), input, output, 3);
    }

    /** The same, and the mean of the rows. */
    public static byte[] mean(float[][] table) {
        var gather = new Protobuf()
                .text(1, "table")
                .text(1, "input_ids")
                .text(2, "rows")
                .text(4, "Gather");
        var axes = new Protobuf().text(1, "axes").number(8, 1).number(20, 7);
        var keep = new Protobuf().text(1, "keepdims").number(3, 0).number(20, 2);
        var mean = new Protobuf()
                .text(1, "rows")
                .text(2, "sentence_embedding")
                .text(4, "ReduceMean")
                .message(5, axes)
                .message(5, keep);
        return model(table, new Protobuf().message(1, gather).message(1, mean), "input_ids", "sentence_embedding", 2);
    }

    private static byte[] model(float[][] table, Protobuf graph, String input, String output, int rank) {
        var flat = new float[table.length * table[0].length];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = table[i / table[0].length][i % table[0].length];
        }
        graph.text(2, "tiny")
                .message(
                        5,
                        new Protobuf()
                                .number(1, table.length)
                                .number(1, table[0].length)
                                .number(2, FLOAT)
                                .text(8, "table")
                                .floats(9, flat))
                .message(11, value(input, INT64, 2))
                .message(11, value("attention_mask", INT64, 2))
                .message(12, value(output, FLOAT, rank));
        return new Protobuf()
                .number(1, 8)
                .message(7, graph)
                .message(8, new Protobuf().text(1, "").number(2, 13))
                .toBytes();
    }

    private static Protobuf value(String name, int type, int rank) {
        var shape = new Protobuf();
        for (int i = 0; i < rank; i++) {
            shape.message(1, new Protobuf().text(2, name + i));
        }
        var tensor = new Protobuf().number(1, type).message(2, shape);
        return new Protobuf().text(1, name).message(2, new Protobuf().message(1, tensor));
    }
}
