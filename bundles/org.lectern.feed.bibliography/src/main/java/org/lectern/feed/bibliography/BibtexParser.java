package org.lectern.feed.bibliography;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Entries one at a time, as BibTeX reads them: text between entries is comment, braces count even behind a backslash.
 * Where BibTeX gives up, the entry is kept as far as it goes, the place is named, and reading goes on at the next line that
 * begins an entry.
 */
final class BibtexParser {
    private static final int LONGEST_NAME = 200;
    private static final int TRIES = 200;
    private static final int MOST_FIELDS = 1000;
    /** In characters, all fields of one entry together. */
    private static final long LONGEST = 6 << 20;

    private static final Pattern STRAY_FIELD = Pattern.compile("\\s*[\\w-]{2,40}\\s*=\\s*[{\"].*");

    private final CharSource source;
    private final Account account;
    private final BibtexStrings strings;
    private final BibtexValue values;
    /** Comments whose end was sought in vain. */
    private int endless;
    /** In characters, the values of the entry that is being read. */
    private long held;

    BibtexParser(CharSource source, Account account) {
        this.source = source;
        this.account = account;
        strings = new BibtexStrings(account);
        values = new BibtexValue(source, strings, account);
    }

    /** The next entry; empty after the last one. */
    Optional<BibtexEntry> next() throws IOException {
        while (toNextAt()) {
            long line = source.line();
            source.next();
            String word = word();
            int open = word.isEmpty() ? CharSource.END : source.skipBlank();
            if (open == '{' || open == '(') {
                Optional<BibtexEntry> entry = command(word.toLowerCase(Locale.ROOT), line);
                if (entry.isPresent()) {
                    return entry;
                }
            }
            if (open == ',' && fieldAhead()) {
                account.incomplete(line, "@" + word, "the entry has no opening brace");
                String type = word.toLowerCase(Locale.ROOT);
                return Optional.of(new BibtexEntry(type, "", fields('}', "@" + word, line), line));
            }
        }
        return Optional.empty();
    }

    /** Behind the comma comes {@code name =}. */
    private boolean fieldAhead() throws IOException {
        int at = 1;
        while (at < LONGEST_NAME && Character.isWhitespace(source.peek(at))) {
            at++;
        }
        int name = at;
        while (at < LONGEST_NAME && BibtexValue.isNameLetter(source.peek(at))) {
            at++;
        }
        int end = at;
        while (at < LONGEST_NAME && Character.isWhitespace(source.peek(at))) {
            at++;
        }
        return end > name && source.peek(at) == '=';
    }

    /** Goes on to the next at sign. Fields on the way belong to an entry that ended too early. */
    private boolean toNextAt() throws IOException {
        var text = new StringBuilder();
        for (int c = source.peek(); c != '@'; c = source.peek()) {
            long line = source.line();
            if (source.next() == CharSource.END || c == '\n' || c == '\r') {
                stray(text, line);
                text.setLength(0);
            } else if (text.length() < LONGEST_NAME) {
                text.append((char) c);
            }
            if (c == CharSource.END) {
                return false;
            }
        }
        return true;
    }

    private void stray(CharSequence text, long line) {
        if (STRAY_FIELD.matcher(text).matches()) {
            account.unused(line, text.toString(), "a field outside of any entry");
        }
    }

    private String word() throws IOException {
        var word = new StringBuilder();
        while (source.peek() == ' ' || source.peek() == '\t') {
            source.next();
        }
        for (int c = source.peek(); BibtexValue.isNameLetter(c) && word.length() < LONGEST_NAME; c = source.peek()) {
            word.append((char) source.next());
        }
        return word.toString();
    }

    private Optional<BibtexEntry> command(String word, long line) throws IOException {
        if (word.equals("comment")) {
            skipComment();
            return Optional.empty();
        }
        char close = source.next() == '{' ? '}' : ')';
        switch (word) {
            case "string" -> {
                fields(close, "@string", line).forEach((name, value) -> strings.define(name, value, line));
                return Optional.empty();
            }
            case "preamble" -> {
                values.read(close);
                if (source.skipBlank() == close) {
                    source.next();
                }
                return Optional.empty();
            }
            default -> {
                String key = key(close);
                return Optional.of(new BibtexEntry(word, key, fields(close, "@" + word + "{" + key, line), line));
            }
        }
    }

    /** A comment in braces is skipped whole, where it ends within sight; BibTeX would skip the word alone. */
    private void skipComment() throws IOException {
        int depth = 0;
        int open = source.peek();
        int close = open == '{' ? '}' : ')';
        for (int i = 0; endless < TRIES; i++) {
            int c = source.peek(i);
            depth += c == open ? 1 : c == close ? -1 : 0;
            if (c == CharSource.END) {
                endless++;
                return;
            }
            if (depth == 0) {
                for (int skipped = 0; skipped <= i; skipped++) {
                    source.next();
                }
                return;
            }
        }
    }

    /** What stands before the first comma, unless it is the first field already. */
    private String key(char close) throws IOException {
        int c = source.skipBlank();
        int length = 0;
        while (length < LONGEST_NAME && isKeyLetter(source.peek(length), close)) {
            length++;
        }
        int after = length;
        while (after < 2 * LONGEST_NAME && (source.peek(after) == ' ' || source.peek(after) == '\t')) {
            after++;
        }
        if (c == CharSource.END || source.peek(after) == '=' || BibtexValue.startsEntry(source)) {
            return "";
        }
        var key = new StringBuilder();
        for (int i = 0; i < length; i++) {
            key.append((char) source.next());
        }
        return key.toString().strip();
    }

    private static boolean isKeyLetter(int c, char close) {
        return c != CharSource.END
                && c != ','
                && c != close
                && c != '='
                && c != '\n'
                && c != '\r'
                && c != '{'
                && c != '"';
    }

    private Map<String, String> fields(char close, String entry, long begin) throws IOException {
        var fields = new LinkedHashMap<String, String>();
        held = 0;
        while (true) {
            int c = source.skipBlank();
            if (c == ',') {
                source.next();
            } else if (c == close) {
                source.next();
                return fields;
            } else if (c == CharSource.END || BibtexValue.startsEntry(source)) {
                account.incomplete(begin, entry, "the entry does not end; what was read of it is kept");
                return fields;
            } else {
                field(fields, close);
            }
        }
    }

    private void field(Map<String, String> fields, char close) throws IOException {
        long line = source.line();
        String name = name(close);
        if (source.skipBlank() != '=') {
            int c = source.peek();
            boolean over = c == close || c == ',' || BibtexValue.startsEntry(source);
            String rest = c == '{' || c == '"' ? values.read(close) : over ? "" : one();
            account.unused(line, name + " " + rest, "a field without a value");
            return;
        }
        source.next();
        String value = values.read(close);
        held += value.length();
        if (fields.size() >= MOST_FIELDS || held > LONGEST) {
            account.unused(line, name + " = " + value, "the entry holds more than any entry would");
        } else if (name.isEmpty()) {
            account.unused(line, value, "a value without a field");
        } else if (fields.putIfAbsent(name, value) != null && !fields.get(name).equals(value)) {
            account.unused(line, name + " = " + value, "the field " + name + " stands there before; the first counts");
        }
    }

    private String one() throws IOException {
        int c = source.next();
        return c == CharSource.END ? "" : Character.toString(c);
    }

    private String name(char close) throws IOException {
        var name = new StringBuilder();
        for (int c = source.peek(); isKeyLetter(c, close) && c != '@' && c != '#'; c = source.peek()) {
            source.next();
            if (name.length() < LONGEST_NAME) {
                name.append((char) c);
            }
        }
        return name.toString().strip().toLowerCase(Locale.ROOT);
    }
}
