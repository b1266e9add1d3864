package org.lectern.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lectern.api.feed.Feeds.Refreshed;
import org.lectern.api.feed.ImportReport;
import org.lectern.api.model.Feed;

/** Feeds as the commands show them. */
final class FeedsJson {
    private FeedsJson() {}

    static ObjectNode of(Feed feed) {
        ObjectNode node = Output.JSON.objectNode().put("address", feed.address());
        text(node, "title", feed.title());
        text(node, "link", feed.link());
        text(node, "format", feed.format());
        node.put("every", feed.every().toString()).put("allowPrivate", feed.allowPrivate());
        text(node, "lastTried", feed.lastTried().map(Instant::toString));
        text(node, "lastSucceeded", feed.lastSucceeded().map(Instant::toString));
        boolean tried = feed.lastTried().isPresent();
        text(
                node,
                "notBefore",
                Optional.of(feed.notBefore()).filter(at -> tried).map(Instant::toString));
        text(node, "nextDue", Optional.of(feed.nextDue()).filter(at -> tried).map(Instant::toString));
        node.put("failures", feed.failures());
        text(node, "lastError", feed.lastError());
        text(node, "etag", feed.etag());
        text(node, "lastModified", feed.lastModified());
        return node.put("papers", feed.papers());
    }

    private static void text(ObjectNode node, String name, Optional<String> value) {
        value.ifPresent(text -> node.put(name, text));
    }

    static ObjectNode of(Refreshed refreshed) {
        ObjectNode node = Output.JSON.objectNode();
        node.put("address", refreshed.feed().address());
        node.put("outcome", outcome(refreshed));
        node.set("import", ImportCommand.json(report(refreshed)));
        ArrayNode notes = node.putArray("notes");
        refreshed.notes().forEach(notes::add);
        node.set("feed", of(refreshed.feed()));
        return node;
    }

    private static ImportReport report(Refreshed refreshed) {
        return new ImportReport(refreshed.pages(), List.of());
    }

    private static String outcome(Refreshed refreshed) {
        return refreshed.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> lines(Feed feed) {
        var lines = new ArrayList<String>();
        lines.add(feed.address() + feed.title().map(title -> "  " + title).orElse(""));
        lines.add("  " + ImportCommand.papers(feed.papers()) + ", "
                + feed.lastSucceeded().map(at -> "read " + at).orElse("not read yet") + ", next "
                + feed.lastTried().map(at -> feed.nextDue().toString()).orElse("at the next refresh"));
        feed.lastError().ifPresent(error -> lines.add("  " + error));
        return lines;
    }

    static List<String> lines(Refreshed refreshed) {
        var lines = new ArrayList<String>();
        ImportReport report = report(refreshed);
        lines.add(refreshed.feed().address() + ": " + outcome(refreshed).replace('-', ' ') + ", " + report.added()
                + " added, " + report.merged() + " merged, " + report.unchanged() + " unchanged");
        refreshed.feed().lastError().ifPresent(error -> lines.add("  " + error));
        refreshed.notes().forEach(note -> lines.add("  " + note));
        return lines;
    }
}
