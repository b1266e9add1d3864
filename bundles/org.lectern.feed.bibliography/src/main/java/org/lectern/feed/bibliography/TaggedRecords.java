package org.lectern.feed.bibliography;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.regex.Matcher;

/** Records of tagged lines, one at a time. A record whose end is missing ends where the next one begins. */
final class TaggedRecords {
    private final TextLines lines;
    private final TagSyntax syntax;
    private final Account account;
    private TaggedRecord begun = new TaggedRecord(1);
    private boolean blank;

    TaggedRecords(Reader reader, TagSyntax syntax, Account account) {
        lines = new TextLines(reader);
        this.syntax = syntax;
        this.account = account;
    }

    /** The next record; empty after the last one. */
    Optional<TaggedRecord> next() throws IOException {
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            Optional<TaggedRecord> ended = take(line.get());
            if (lines.isCut()) {
                account.unused(lines.number(), line.get(), "the line is too long; the rest of it");
            }
            if (ended.isPresent()) {
                return ended;
            }
        }
        return end(false);
    }

    private Optional<TaggedRecord> take(String line) {
        Matcher tagged = syntax.line().matcher(line);
        if (line.isBlank()) {
            blank = true;
            return Optional.empty();
        }
        if (!tagged.matches()) {
            further(line);
            blank = false;
            return Optional.empty();
        }
        String tag = tagged.group(1);
        String value = tagged.group(2) == null ? "" : tagged.group(2).strip();
        boolean divided = blank && syntax.blankDivides() && begun.has(tag);
        blank = false;
        if (tag.equals(syntax.last())) {
            return end(true);
        }
        if (syntax.header().contains(tag)) {
            return Optional.empty();
        }
        Optional<TaggedRecord> ended = tag.equals(syntax.first()) || divided ? end(false) : Optional.empty();
        if (begun.isEmpty()) {
            begun = new TaggedRecord(lines.number());
        }
        room(begun.add(tag, value), line);
        return ended;
    }

    private void further(String line) {
        if (begun.isEmpty()) {
            account.unused(lines.number(), line, "a line outside of any record");
        } else if (syntax.lists().contains(begun.latest())) {
            room(begun.add(begun.latest(), line.strip()), line);
        } else if (begun.has(begun.latest())) {
            room(begun.append(line.strip()), line);
        } else {
            room(false, line);
        }
    }

    private void room(boolean taken, String line) {
        if (!taken) {
            account.unused(lines.number(), line, "the record holds more than any paper would");
        }
    }

    private Optional<TaggedRecord> end(boolean said) {
        if (begun.isEmpty()) {
            return Optional.empty();
        }
        if (!said && !syntax.last().isEmpty()) {
            account.note("A record that begins in line " + begun.line() + " does not say where it ends.");
        }
        TaggedRecord ended = begun;
        begun = new TaggedRecord(lines.number());
        return Optional.of(ended);
    }
}
