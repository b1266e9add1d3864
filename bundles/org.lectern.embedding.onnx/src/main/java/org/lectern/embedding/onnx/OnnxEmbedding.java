package org.lectern.embedding.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.IntStream;
import org.lectern.api.search.EmbeddingModels.OpenModel;
import org.lectern.api.search.SearchException;

/** A model that was opened. Texts are embedded one by one, so that none is padded, on half of the processors. */
final class OnnxEmbedding implements OpenModel {
    /** The most numbers that an {@link org.lectern.api.search.Embedding} may give. */
    private static final int MOST_DIMENSIONS = 1024;

    private static final List<String> INPUTS = List.of("input_ids", "attention_mask", "token_type_ids", "position_ids");
    /** A vector of the whole text comes first, since it was pooled as the model's makers wanted it. */
    private static final List<String> OUTPUTS = List.of("sentence_embedding", "last_hidden_state", "token_embeddings");

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Tokenizer tokenizer;
    private final ModelSettings settings;
    private final String name;
    private final Path model;
    private final Map<String, OnnxJavaType> inputs;
    private final String output;
    private final ReadWriteLock use = new ReentrantReadWriteLock();
    private boolean closed;
    private int dimensions;

    private OnnxEmbedding(
            OrtEnvironment environment,
            OrtSession session,
            Tokenizer tokenizer,
            ModelSettings settings,
            String name,
            Path model)
            throws IOException, OrtException {
        this.environment = environment;
        this.session = session;
        this.tokenizer = tokenizer;
        this.settings = settings;
        this.name = name;
        this.model = model;
        this.inputs = inputs(session.getInputInfo());
        this.output = output(session.getOutputInfo());
    }

    static OnnxEmbedding open(Path model, Tokenizer tokenizer, ModelSettings settings, String fingerprint)
            throws IOException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "lectern");
        OrtSession session = null;
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
            session = environment.createSession(model.toString(), options);
            var opened = new OnnxEmbedding(environment, session, tokenizer, settings, "onnx-1-" + fingerprint, model);
            opened.tryOut();
            session = null;
            return opened;
        } catch (OrtException e) {
            throw new IOException(
                    model.getFileName() + " is no model that ONNX Runtime can run (" + firstLine(e) + ")", e);
        } finally {
            closeQuietly(session);
        }
    }

    private static void closeQuietly(OrtSession session) {
        try {
            if (session != null) {
                session.close();
            }
        } catch (OrtException e) {
            System.getLogger(OnnxEmbedding.class.getName())
                    .log(System.Logger.Level.WARNING, "A model could not be closed", e);
        }
    }

    private static String firstLine(Exception e) {
        String message = String.valueOf(e.getMessage());
        return message.lines().findFirst().orElse(message);
    }

    private static Map<String, OnnxJavaType> inputs(Map<String, NodeInfo> asked) throws IOException {
        var types = new HashMap<String, OnnxJavaType>();
        for (NodeInfo node : asked.values()) {
            boolean known = INPUTS.contains(node.getName())
                    && node.getInfo() instanceof TensorInfo tensor
                    && (tensor.type == OnnxJavaType.INT64 || tensor.type == OnnxJavaType.INT32);
            if (!known) {
                throw new IOException("its model wants the input " + node.getName() + " (" + node.getInfo()
                        + "); texts give whole numbers as " + String.join(", ", INPUTS));
            }
            types.put(node.getName(), ((TensorInfo) node.getInfo()).type);
        }
        if (!types.containsKey(INPUTS.getFirst())) {
            throw new IOException("its model wants no input " + INPUTS.getFirst() + ", so it reads no text");
        }
        return types;
    }

    private static String output(Map<String, NodeInfo> offered) throws IOException {
        var fit = new ArrayList<String>();
        for (NodeInfo node : offered.values()) {
            if (node.getInfo() instanceof TensorInfo tensor
                    && tensor.type == OnnxJavaType.FLOAT
                    && (tensor.getShape().length == 2 || tensor.getShape().length == 3)) {
                fit.add(node.getName());
            }
        }
        return OUTPUTS.stream()
                .filter(fit::contains)
                .findFirst()
                .or(() -> fit.stream().findFirst())
                .orElseThrow(() -> new IOException(
                        "its model gives no vectors of floating-point numbers, but " + offered.values()));
    }

    /** Whether tokenizer and model fit shows only when a text goes through both. */
    private void tryOut() throws IOException, OrtException {
        float[] vector = vector("A survey of low-rank adaptation, 2024.");
        if (vector.length == 0 || vector.length > MOST_DIMENSIONS) {
            throw new IOException("its vectors have " + vector.length + " numbers; the most are " + MOST_DIMENSIONS);
        }
        dimensions = vector.length;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int dimensions() {
        return dimensions;
    }

    @Override
    public List<float[]> vectors(List<String> texts) throws SearchException {
        use.readLock().lock();
        try {
            if (closed) {
                throw OnnxModels.refused("it was closed", model.getParent(), null);
            }
            var vectors = new ArrayList<float[]>();
            for (String text : texts) {
                vectors.add(vector(text));
            }
            return vectors;
        } catch (OrtException | IOException e) {
            throw OnnxModels.refused("it failed on a text (" + firstLine(e) + ")", model.getParent(), e);
        } finally {
            use.readLock().unlock();
        }
    }

    private float[] vector(String text) throws OrtException, IOException {
        String whole = settings.prompt() + text;
        int[] ids = tokenizer.ids(settings.lower() ? Normalizers.lower(whole) : whole, settings.most());
        if (ids.length == 0) {
            return new float[dimensions];
        }
        var given = new HashMap<String, OnnxTensor>();
        try {
            for (Map.Entry<String, OnnxJavaType> input : inputs.entrySet()) {
                given.put(input.getKey(), tensor(values(input.getKey(), ids), input.getValue()));
            }
            try (OrtSession.Result result = session.run(given, Set.of(output))) {
                return normalized(pooled((OnnxTensor) result.get(0), ids.length));
            }
        } finally {
            given.values().forEach(OnnxTensor::close);
        }
    }

    private static int[] values(String input, int[] ids) {
        return switch (input) {
            case "attention_mask" -> IntStream.range(0, ids.length).map(i -> 1).toArray();
            case "token_type_ids" -> new int[ids.length];
            case "position_ids" -> IntStream.range(0, ids.length).toArray();
            default -> ids;
        };
    }

    private OnnxTensor tensor(int[] values, OnnxJavaType type) throws OrtException {
        long[] shape = {1, values.length};
        return type == OnnxJavaType.INT32
                ? OnnxTensor.createTensor(environment, IntBuffer.wrap(values), shape)
                : OnnxTensor.createTensor(
                        environment,
                        LongBuffer.wrap(Arrays.stream(values).asLongStream().toArray()),
                        shape);
    }

    private float[] pooled(OnnxTensor tensor, int pieces) throws IOException {
        long[] shape = tensor.getInfo().getShape();
        FloatBuffer numbers = tensor.getFloatBuffer();
        boolean whole = shape.length == 2 && shape[0] == 1;
        boolean each = shape.length == 3 && shape[0] == 1 && shape[1] == pieces;
        if (!whole && !each || shape[shape.length - 1] > MOST_DIMENSIONS) {
            throw new IOException("its output " + output + " has the shape " + Arrays.toString(shape) + " for "
                    + pieces + " pieces of a text; wanted is one vector, or one for each piece, of at most "
                    + MOST_DIMENSIONS + " numbers");
        }
        var vector = new float[(int) shape[shape.length - 1]];
        (whole ? Pooling.FIRST : settings.pooling()).pool(numbers, whole ? 1 : pieces, vector);
        return vector;
    }

    /** All zeros where the model gave nothing that can be compared. */
    private static float[] normalized(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        double length = Math.sqrt(squares);
        boolean fit = length > 0 && Double.isFinite(length);
        for (int i = 0; i < vector.length; i++) {
            vector[i] = fit ? (float) (vector[i] / length) : 0;
        }
        return vector;
    }

    @Override
    public void close() {
        use.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                closeQuietly(session);
            }
        } finally {
            use.writeLock().unlock();
        }
    }
}
