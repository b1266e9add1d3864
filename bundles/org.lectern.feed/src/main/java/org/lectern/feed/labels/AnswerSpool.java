package org.lectern.feed.labels;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.lectern.api.feed.GivenAnswer;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.RevisionId;
import org.lectern.api.model.Span;

/**
 * Answers that wait on disk until the whole file is read: only then is it known which labels it has. Not thread-safe.
 */
final class AnswerSpool implements AutoCloseable {
    private Path file;
    private DataOutputStream out;
    private long size;

    void add(PlacedAnswer placed) throws IOException {
        if (out == null) {
            file = Files.createTempFile("lectern-answers", ".spool");
            out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
        }
        text(placed.paper().value());
        out.writeInt(placed.revision().number());
        GivenAnswer answer = placed.answer();
        text(answer.annotator());
        out.writeInt(answer.labels().size());
        for (String label : answer.labels()) {
            text(label);
        }
        text(answer.note());
        out.writeLong(answer.at().map(Instant::toEpochMilli).orElse(Long.MIN_VALUE));
        out.writeInt(answer.spans().size());
        for (int i = 0; i < answer.spans().size(); i++) {
            Span span = answer.spans().get(i);
            out.writeBoolean(span.part() == Span.Part.TITLE);
            out.writeInt(span.start());
            out.writeInt(span.end());
            text(span.label());
            text(placed.quotes().get(i));
        }
        size++;
    }

    private void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    long size() {
        return size;
    }

    /** Takes one answer after the other. */
    @FunctionalInterface
    interface Taker<E extends Exception> {
        void take(PlacedAnswer answer) throws E;
    }

    /** Hands out all that was added, in that order. */
    <E extends Exception> void each(Taker<E> taker) throws IOException, E {
        if (out == null) {
            return;
        }
        out.flush();
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            for (long i = 0; i < size; i++) {
                taker.take(read(in));
            }
        }
    }

    private static PlacedAnswer read(DataInputStream in) throws IOException {
        var paper = new PaperId(text(in));
        RevisionId revision = RevisionId.of(in.readInt());
        String annotator = text(in);
        var labels = new ArrayList<String>();
        for (int n = in.readInt(); n > 0; n--) {
            labels.add(text(in));
        }
        String note = text(in);
        long at = in.readLong();
        var spans = new ArrayList<Span>();
        var quotes = new ArrayList<String>();
        for (int n = in.readInt(); n > 0; n--) {
            Span.Part part = in.readBoolean() ? Span.Part.TITLE : Span.Part.ABSTRACT;
            spans.add(new Span(part, in.readInt(), in.readInt(), text(in)));
            quotes.add(text(in));
        }
        Optional<Instant> when = at == Long.MIN_VALUE ? Optional.empty() : Optional.of(Instant.ofEpochMilli(at));
        return new PlacedAnswer(paper, revision, new GivenAnswer(annotator, labels, note, when, spans), quotes);
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the answers that waited on disk are cut off");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
            Files.deleteIfExists(file);
        }
    }
}
