package org.lectern.feed.bibliography;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.lectern.api.feed.FeedException;

/**
 * Fills entries in from those they refer to. BibTeX wants the other entry to come later, so an entry that refers to one
 * not yet seen waits, and all behind it, in their order; how many wait is limited.
 */
final class Crossrefs {
    private static final int WAITING = 2_000;
    private static final int WAITING_SIZE = 6 << 20;
    private static final int KNOWN_SIZE = 6 << 20;
    private static final int DEPTH = 5;
    private static final Set<String> OWN = Set.of(
            "crossref",
            "xref",
            "xdata",
            "entryset",
            "related",
            "abstract",
            "keywords",
            "doi",
            "url",
            "eprint",
            "file",
            "pages",
            "note",
            "shorttitle",
            "label",
            "options",
            "timestamp",
            "owner",
            "groups");
    private static final Set<String> WITHIN =
            Set.of("inproceedings", "conference", "incollection", "inbook", "inreference", "suppbook", "article");

    /** Takes entries that refer to nothing any more. */
    @FunctionalInterface
    interface Entries {
        void accept(BibtexEntry entry) throws FeedException;
    }

    private final Entries entries;
    private final Account account;
    private final Queue<BibtexEntry> waiting = new ArrayDeque<>();
    private final Map<String, BibtexEntry> known = new LinkedHashMap<>();
    private int waitingSize;
    private int knownSize;

    Crossrefs(Entries entries, Account account) {
        this.entries = entries;
        this.account = account;
    }

    void take(BibtexEntry entry) throws FeedException {
        remember(entry);
        waiting.add(entry);
        waitingSize += entry.size();
        while (!waiting.isEmpty() && (isReady(waiting.peek()) || isFull())) {
            release();
        }
    }

    /** No other entry comes. */
    void end() throws FeedException {
        while (!waiting.isEmpty()) {
            release();
        }
    }

    private boolean isFull() {
        return waiting.size() > WAITING || waitingSize > WAITING_SIZE;
    }

    private void release() throws FeedException {
        BibtexEntry entry = waiting.remove();
        waitingSize -= entry.size();
        String parent = parent(entry);
        if (!parent.isEmpty() && !known.containsKey(parent)) {
            account.note("The entry " + parent + ", to which " + entry.key() + " refers, was not found.");
        }
        entries.accept(filled(entry));
    }

    private boolean isReady(BibtexEntry entry) {
        BibtexEntry at = entry;
        for (int i = 0; i < DEPTH && at != null; i++) {
            String parent = parent(at);
            if (parent.isEmpty()) {
                return true;
            }
            at = known.get(parent);
        }
        return at != null;
    }

    private static String parent(BibtexEntry entry) {
        String parent = entry.field("crossref").isBlank() ? entry.field("xdata") : entry.field("crossref");
        return parent.strip().toLowerCase(Locale.ROOT);
    }

    private void remember(BibtexEntry entry) {
        if (entry.key().isEmpty()) {
            return;
        }
        var lent = new LinkedHashMap<String, String>(entry.fields());
        lent.keySet().removeIf(name -> OWN.contains(name) && !name.equals("crossref") && !name.equals("xdata"));
        var lender = new BibtexEntry(entry.type(), entry.key(), lent, entry.line());
        BibtexEntry before = known.putIfAbsent(entry.key().toLowerCase(Locale.ROOT), lender);
        knownSize += before == null ? lender.size() : 0;
        while (knownSize > KNOWN_SIZE && !known.isEmpty()) {
            var oldest = known.entrySet().iterator().next();
            knownSize -= oldest.getValue().size();
            known.remove(oldest.getKey());
        }
    }

    private BibtexEntry filled(BibtexEntry entry) {
        var fields = new LinkedHashMap<String, String>(entry.fields());
        var met = new HashSet<String>();
        BibtexEntry parent = known.get(parent(entry));
        for (int i = 0; i < DEPTH && parent != null && met.add(parent.key()); i++) {
            boolean within = WITHIN.contains(entry.type());
            parent.fields().forEach((name, value) -> {
                if (!OWN.contains(name)) {
                    lend(fields, name, value, within);
                }
            });
            parent = known.get(parent(parent));
        }
        return new BibtexEntry(entry.type(), entry.key(), fields, entry.line());
    }

    /** The title of a book is not that of its chapter, nor are its authors. */
    private static void lend(Map<String, String> fields, String name, String value, boolean within) {
        switch (name) {
            case "title" -> fields.putIfAbsent(within ? "booktitle" : "title", value);
            case "subtitle" -> fields.putIfAbsent(within ? "booksubtitle" : "subtitle", value);
            case "author" -> fields.putIfAbsent(within ? "bookauthor" : "author", value);
            case "date", "year", "month", "day" -> {
                boolean dated = fields.containsKey("date") || fields.containsKey("year") && !name.equals("year");
                if (!dated) {
                    fields.putIfAbsent(name, value);
                }
            }
            default -> fields.putIfAbsent(name, value);
        }
    }
}
