package org.lectern.feed.bibliography;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Records of tagged lines, one at a time. A record whose end is missing ends where the next one begins. Ovid goes on behind
 * the end: what is said there without being a record of its own is taken for the record before.
 */
final class TaggedRecords {
    private static final int LONGEST_HEADING = 2000;
    private static final Pattern HEADING = Pattern.compile("\\d{1,7}\\.|<\\d{1,7}\\. ?>|Record #\\d{1,7} of \\d{1,7}"
            + "|(?:Provider|Database|Content): .*|Link to the Ovid Full Text or citation: .*");

    private final TextLines lines;
    private final TagSyntax syntax;
    private final Account account;
    private TaggedRecord begun = new TaggedRecord(1);
    private Optional<TaggedRecord> ended = Optional.empty();
    private boolean blank;

    TaggedRecords(Reader reader, TagSyntax syntax, Account account) {
        lines = new TextLines(reader);
        this.syntax = syntax;
        this.account = account;
    }

    /** The next record; empty after the last one. */
    Optional<TaggedRecord> next() throws IOException {
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            Optional<TaggedRecord> complete = take(line.get());
            if (lines.isCut()) {
                account.unused(lines.number(), line.get(), "the line is too long; the rest of it");
            }
            if (complete.isPresent()) {
                return complete;
            }
        }
        Optional<TaggedRecord> complete = end(false);
        return complete.isPresent() ? complete : released(Optional.empty());
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
        boolean divided = blank && syntax.afterBlank().test(tag) && begun.has(tag);
        blank = false;
        if (tag.equals(syntax.last())) {
            return end(true);
        }
        if (syntax.header().contains(tag)) {
            return Optional.empty();
        }
        Optional<TaggedRecord> complete = tag.equals(syntax.first()) || divided ? end(false) : Optional.empty();
        if (begun.isEmpty()) {
            begun = new TaggedRecord(lines.number());
        }
        room(begun.add(tag, value), line);
        return complete;
    }

    private void further(String line) {
        if (begun.isEmpty() || blank && isRest(begun)) {
            outside(line);
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

    /** What services print between records is no loss, but no line is passed over without a word. */
    private void outside(String line) {
        if (line.length() < LONGEST_HEADING && HEADING.matcher(line.strip()).matches()) {
            account.heading(line);
        } else {
            account.unused(lines.number(), line, "a line outside of any record");
        }
    }

    private Optional<TaggedRecord> end(boolean said) {
        if (begun.isEmpty()) {
            return Optional.empty();
        }
        TaggedRecord complete = begun;
        begun = new TaggedRecord(lines.number());
        if (isRest(complete)) {
            room(ended.orElseThrow().addAll(complete), "the tags behind the end of a record");
            return Optional.empty();
        }
        if (!said && !syntax.last().isEmpty()) {
            account.note("A record that begins in line " + complete.line() + " does not say where it ends.");
        }
        return syntax.essential().isEmpty() ? Optional.of(complete) : released(Optional.of(complete));
    }

    /** It is no record of its own: it stands behind one that has ended. */
    private boolean isRest(TaggedRecord record) {
        return ended.isPresent() && syntax.essential().stream().noneMatch(record::has);
    }

    /** The record before, to which nothing more belongs. */
    private Optional<TaggedRecord> released(Optional<TaggedRecord> next) {
        Optional<TaggedRecord> before = ended;
        ended = next;
        return before;
    }
}
