package org.lectern.feed;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.Importer;
import org.lectern.api.feed.Probe;

/** The formats that are there now. */
final class Formats {
    /** A format and its names. */
    record Named(String id, String label, FeedFormat format) {}

    private final Map<FeedFormat, Named> formats = new ConcurrentHashMap<>();

    void add(FeedFormat format, Map<String, ?> properties) {
        formats.put(
                format,
                new Named(
                        (String) properties.get("feed.format.id"),
                        (String) properties.get("feed.format.label"),
                        format));
    }

    void remove(FeedFormat format) {
        formats.remove(format);
    }

    List<Named> all() {
        return formats.values().stream().sorted(Comparator.comparing(Named::id)).toList();
    }

    List<Importer.Format> listed() {
        return all().stream()
                .map(named -> new Importer.Format(named.id(), named.label()))
                .toList();
    }

    Optional<Named> withId(String id) {
        return all().stream().filter(named -> named.id().equals(id)).findFirst();
    }

    Named required(String id) throws FeedException {
        return withId(id)
                .orElseThrow(() -> new FeedException(
                        "There is no format called " + id + ". Nothing was imported.",
                        id,
                        "Use one of " + all().stream().map(Named::id).collect(Collectors.joining(", ")) + "."));
    }

    /** The format that is surest of the input. The stream is read from its start again afterwards. */
    Optional<Named> recognise(String name, BufferedInputStream in) throws IOException {
        in.mark(Probe.SIZE + 1);
        byte[] head = in.readNBytes(Probe.SIZE);
        boolean whole = in.read() < 0;
        in.reset();
        var probe = new Probe(name, head, whole);
        return all().stream()
                .map(named -> Map.entry(named, named.format().recognise(probe)))
                .filter(entry -> entry.getValue() > 0)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }
}
