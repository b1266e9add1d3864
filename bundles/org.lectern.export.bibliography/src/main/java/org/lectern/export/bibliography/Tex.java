package org.lectern.export.bibliography;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text as TeX prints it. BibTeX counts braces even behind a backslash, so no lone brace may stay. */
final class Tex {
    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Cntrl}\\u2028\\u2029]+");
    private static final Pattern LOWERED_BY_STYLES = Pattern.compile("[\\p{L}\\p{N}]\\p{Lu}|\\p{Lu}\\p{N}");
    private static final Pattern PUNCTUATED = Pattern.compile("([^\\p{L}\\p{N}]*)(.*?)([^\\p{L}\\p{N}]*)");
    private static final Pattern AND = Pattern.compile("\\band\\b", Pattern.CASE_INSENSITIVE);
    private static final Set<String> VERBATIM =
            Set.of("file", "pdf", "url", "doi", "eprint", "pmid", "openreview", "groups", "owner");

    private Tex() {}

    /** Specials escaped, everything else as it is, on one line. */
    static String text(String raw) {
        String line = WHITE_SPACE.matcher(raw).replaceAll(" ").strip();
        var text = new StringBuilder(line.length() + 16);
        for (int i = 0; i < line.length(); i++) {
            append(line.charAt(i), text);
        }
        return text.toString();
    }

    private static void append(char c, StringBuilder text) {
        switch (c) {
            case '\\' -> text.append("\\textbackslash{}");
            case '{' -> text.append("\\textbraceleft{}");
            case '}' -> text.append("\\textbraceright{}");
            case '~' -> text.append("\\textasciitilde{}");
            case '^' -> text.append("\\textasciicircum{}");
            case '$', '&', '#', '%', '_' -> text.append('\\').append(c);
            default -> text.append(c);
        }
    }

    /** Words with capitals inside stand in braces: many styles would make OLMo an olmo. */
    static String title(String raw) {
        return WHITE_SPACE
                .splitAsStream(raw.strip())
                .filter(word -> !word.isEmpty())
                .map(Tex::titleWord)
                .collect(Collectors.joining(" "));
    }

    private static String titleWord(String word) {
        Matcher parts = PUNCTUATED.matcher(word);
        if (!parts.matches() || !LOWERED_BY_STYLES.matcher(word).find()) {
            return text(word);
        }
        return text(parts.group(1)) + "{" + text(parts.group(2)) + "}" + text(parts.group(3));
    }

    /** One name of a list that BibTeX divides at the word "and", and into at most three parts at commas. */
    static String name(String raw) {
        long commas = raw.chars().filter(c -> c == ',').count();
        String text = text(raw);
        return AND.matcher(raw).find() || commas > 2 || raw.strip().startsWith(",") ? "{" + text + "}" : text;
    }

    /** For fields that styles hand to a command reading its argument as it is: only what would end it is percent-encoded. */
    static String verbatim(String raw) {
        return WHITE_SPACE
                .matcher(raw)
                .replaceAll("%20")
                .replace("\\", "%5C")
                .replace("{", "%7B")
                .replace("}", "%7D");
    }

    /** A field that no TeX reads. */
    static boolean isVerbatim(String field) {
        return VERBATIM.contains(field) || field.startsWith("bdsk-");
    }

    static boolean isBalanced(String text) {
        int depth = 0;
        for (int i = 0; i < text.length() && depth >= 0; i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
        }
        return depth == 0 && text.chars().noneMatch(Character::isISOControl);
    }

    static String url(String raw) {
        return "\\url{" + verbatim(raw) + "}";
    }
}
