package org.lectern.export.labelled;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedInput;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.GivenAnswer;
import org.lectern.api.feed.PageReport;
import org.lectern.api.feed.Probe;

/** What a reader finds in what was written, a paper once however often its text came. */
final class ReadBack implements FeedFormat.ItemSink {
    /** By the folded text. */
    final SortedMap<String, FeedItem> items = new TreeMap<>();

    final SortedMap<String, TreeSet<String>> answers = new TreeMap<>();
    final List<String> complaints = new ArrayList<>();

    static ReadBack of(FeedFormat format, byte[] bytes) throws Exception {
        var read = new ReadBack();
        read.add(format, bytes);
        return read;
    }

    void add(FeedFormat format, byte[] bytes) throws Exception {
        if (bytes.length == 0) {
            return;
        }
        byte[] head = bytes.length > Probe.SIZE ? Arrays.copyOf(bytes, Probe.SIZE) : bytes;
        if (format.recognise(new Probe("file", head, bytes.length <= Probe.SIZE)) < 80) {
            complaints.add("is not recognised");
        }
        PageReport report = format.read(new FeedInput("file", new ByteArrayInputStream(bytes), Optional.empty()), this);
        report.unusedLines().forEach(line -> complaints.add(line.toString()));
        complaints.addAll(report.notes());
    }

    @Override
    public void accept(FeedItem item) {
        accept(item, List.of());
    }

    @Override
    public void accept(FeedItem item, List<GivenAnswer> given) {
        String key = folded(item.text().title()) + "\n" + folded(item.text().abstractText());
        items.put(key, item);
        given.forEach(
                answer -> answers.computeIfAbsent(key, name -> new TreeSet<>()).add(shown(answer)));
    }

    /** Each of the characters that end a line is a blank: some formats have none in a title, or in a text. */
    static String folded(String text) {
        return text.replaceAll("[\\n\\x0B\\f\\r\\x1C-\\x1E\\x85\\u2028\\u2029]", " ");
    }

    static String shown(GivenAnswer answer) {
        return answer.annotator() + " " + answer.labels() + " " + answer.note() + " "
                + answer.at().map(at -> Long.toString(at.toEpochMilli())).orElse("")
                + answer.spans().stream().map(Object::toString).sorted().collect(Collectors.joining(",", " [", "]"));
    }

    static byte[] zip(SortedMap<String, String> files) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
