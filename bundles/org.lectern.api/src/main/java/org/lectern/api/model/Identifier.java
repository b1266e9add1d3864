package org.lectern.api.model;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name that others gave a paper, such as {@code arxiv:2410.20672v1} or {@code doi:10.1000/182}. A paper may have
 * several. Values are kept in one spelling per scheme, so that equal identifiers are equal records.
 */
public record Identifier(Scheme scheme, String value) implements Comparable<Identifier> {
    /** Who gives out the identifier. */
    public enum Scheme {
        ARXIV,
        DOI,
        PUBMED,
        OPENREVIEW,
        URL;

        /** The word before the colon, in lower case. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Pattern ARXIV = Pattern.compile(
            "(?:arxiv:|https?://(?:www\\.|export\\.)?arxiv\\.org/(?:abs|pdf|html)/)"
                    + "(\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[a-z]{2})?/\\d{7})(v\\d+)?(?:\\.pdf)?",
            Pattern.CASE_INSENSITIVE);
    /** As feeds and services write them. */
    private static final String[] USUAL = {"arxiv:", "http://arxiv.org/abs/", "https://arxiv.org/abs/"};

    private static final Pattern DOI =
            Pattern.compile("(?:doi:\\s*|https?://(?:dx\\.)?doi\\.org/)(10\\.\\d{4,9}/\\S+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PUBMED = Pattern.compile(
            "(?:pubmed:|pmid:\\s*|https?://pubmed\\.ncbi\\.nlm\\.nih\\.gov/)([1-9]\\d{0,8})/?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OPENREVIEW = Pattern.compile(
            "(?:openreview:|https?://openreview\\.net/(?:forum|pdf)\\?id=)([\\w-]{4,40})", Pattern.CASE_INSENSITIVE);
    private static final Pattern URL = Pattern.compile("(?:url:)?(https?://\\S+)", Pattern.CASE_INSENSITIVE);

    public Identifier {
        Objects.requireNonNull(scheme);
        Objects.requireNonNull(value);
        if (value.isBlank()) {
            throw new IllegalArgumentException("An identifier of scheme " + scheme.word() + " has no value");
        }
        if (scheme == Scheme.DOI || scheme == Scheme.ARXIV) {
            value = value.toLowerCase(Locale.ROOT);
        }
    }

    /** Reads {@code arxiv:…}, {@code doi:…}, {@code pubmed:…}, {@code openreview:…} or an address; empty for anything else. */
    public static Optional<Identifier> parse(String text) {
        String trimmed = text.strip();
        // By the first letter, since most texts that are tried are no identifiers at all.
        return switch (trimmed.isEmpty() ? ' ' : Character.toLowerCase(trimmed.charAt(0))) {
            case 'a' -> arxiv(trimmed);
            case 'd' -> first(Scheme.DOI, DOI, trimmed);
            case 'p' -> first(Scheme.PUBMED, PUBMED, trimmed);
            case 'o' -> first(Scheme.OPENREVIEW, OPENREVIEW, trimmed);
            case 'u' -> first(Scheme.URL, URL, trimmed);
            case 'h' ->
                arxiv(trimmed)
                        .or(() -> first(Scheme.DOI, DOI, trimmed))
                        .or(() -> first(Scheme.PUBMED, PUBMED, trimmed))
                        .or(() -> first(Scheme.OPENREVIEW, OPENREVIEW, trimmed))
                        .or(() -> first(Scheme.URL, URL, trimmed));
            default -> Optional.empty();
        };
    }

    private static Optional<Identifier> arxiv(String text) {
        for (String usual : USUAL) {
            if (text.startsWith(usual) && isNumbered(text, usual.length())) {
                return Optional.of(new Identifier(Scheme.ARXIV, text.substring(usual.length())));
            }
        }
        Matcher arxiv = ARXIV.matcher(text);
        return arxiv.matches()
                ? Optional.of(
                        new Identifier(Scheme.ARXIV, arxiv.group(1) + (arxiv.group(2) == null ? "" : arxiv.group(2))))
                : Optional.empty();
    }

    /** {@code 2410.20672v1}, with or without its version: asked of each entry of a feed, so without an expression. */
    private static boolean isNumbered(String text, int from) {
        int behind = digits(text, from + 5);
        boolean numbered = digits(text, from) == from + 4
                && text.startsWith(".", from + 4)
                && (behind == from + 9 || behind == from + 10);
        if (!numbered || behind == text.length()) {
            return numbered;
        }
        return text.charAt(behind) == 'v' && behind + 1 < text.length() && digits(text, behind + 1) == text.length();
    }

    /** Behind the digits that begin there. */
    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    private static Optional<Identifier> first(Scheme scheme, Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches() ? Optional.of(new Identifier(scheme, matcher.group(1))) : Optional.empty();
    }

    /** The version an arXiv identifier names; empty for other schemes and where none is named. */
    public OptionalInt version() {
        int mark = versionMark();
        return mark < 0 ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(value, mark + 1, value.length(), 10));
    }

    /** The same identifier without its version: what two versions of one paper have in common. */
    public Identifier withoutVersion() {
        int mark = versionMark();
        return mark < 0 ? this : new Identifier(scheme, value.substring(0, mark));
    }

    /** Where the {@code v} stands that one to four digits follow to the end; -1 where there is none. */
    private int versionMark() {
        int mark = scheme == Scheme.ARXIV ? value.lastIndexOf('v') : -1;
        int digits = value.length() - mark - 1;
        if (mark < 1 || digits < 1 || digits > 4) {
            return -1;
        }
        for (int i = mark + 1; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return -1;
            }
        }
        return mark;
    }

    @Override
    public int compareTo(Identifier other) {
        int byScheme = scheme.compareTo(other.scheme);
        return byScheme != 0 ? byScheme : value.compareTo(other.value);
    }

    /** As people write it: {@code arxiv:2410.20672v1}; an address stands alone. */
    @Override
    public String toString() {
        return scheme == Scheme.URL ? value : scheme.word() + ":" + value;
    }
}
