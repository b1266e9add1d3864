package org.lectern.embedding.onnx;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.text.Normalizer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a model's texts are evened out before they are cut into words: the {@code normalizer} of a tokenizer.json. */
final class Normalizers {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NONSPACING = Pattern.compile("\\p{Mn}+");
    private static final Pattern BLANKS = Pattern.compile(" {2,}");

    private Normalizers() {}

    static UnaryOperator<String> read(JsonNode node) throws IOException {
        if (node.isMissingNode() || node.isNull()) {
            return UnaryOperator.identity();
        }
        String type = node.path("type").asText();
        return switch (type) {
            case "Sequence" -> sequence(node.path("normalizers"));
            case "BertNormalizer" -> bert(node);
            case "NFC", "NFD", "NFKC", "NFKD" -> {
                Normalizer.Form form = Normalizer.Form.valueOf(type);
                yield text -> Normalizer.normalize(text, form);
            }
            case "Lowercase" -> Normalizers::lower;
            case "StripAccents" -> text -> MARKS.matcher(text).replaceAll("");
            case "Strip" -> strip(node);
            case "Replace" -> replace(node);
            case "Prepend" -> {
                String start = node.path("prepend").asText();
                yield text -> text.isEmpty() ? text : start + text;
            }
            case "Nmt" -> Normalizers::nmt;
            case "Precompiled" -> CharacterMap.read(node.path("precompiled_charsmap"));
            default -> throw new IOException("its normalizer " + type + " is not known here");
        };
    }

    private static UnaryOperator<String> sequence(JsonNode steps) throws IOException {
        UnaryOperator<String> all = UnaryOperator.identity();
        for (JsonNode step : steps) {
            UnaryOperator<String> before = all;
            UnaryOperator<String> next = read(step);
            all = text -> next.apply(before.apply(text));
        }
        return all;
    }

    /** As BERT does it: used for vocab.txt too, where nothing else says so. */
    static UnaryOperator<String> bert(boolean clean, boolean chinese, boolean accents, boolean lower) {
        return text -> {
            String cleaned = clean ? cleaned(text) : text;
            String apart = chinese ? ideographsApart(cleaned) : cleaned;
            String bare = accents
                    ? NONSPACING
                            .matcher(Normalizer.normalize(apart, Normalizer.Form.NFD))
                            .replaceAll("")
                    : apart;
            return lower ? lower(bare) : bare;
        };
    }

    private static UnaryOperator<String> bert(JsonNode node) {
        boolean lower = node.path("lowercase").asBoolean(true);
        return bert(
                node.path("clean_text").asBoolean(true),
                node.path("handle_chinese_chars").asBoolean(true),
                node.path("strip_accents").asBoolean(lower),
                lower);
    }

    private static String cleaned(String text) {
        var cleaned = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Words.isBlank(c)) {
                cleaned.append(' ');
            } else if (c != 0 && c != 0xFFFD && !isControl(c)) {
                cleaned.appendCodePoint(c);
            }
        });
        return cleaned.toString();
    }

    private static boolean isControl(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE -> true;
            default -> false;
        };
    }

    private static String ideographsApart(String text) {
        var apart = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isIdeograph(c)) {
                apart.append(' ').appendCodePoint(c).append(' ');
            } else {
                apart.appendCodePoint(c);
            }
        });
        return apart.toString();
    }

    /** The blocks that BERT names, and no others: not kana, not hangul. */
    private static boolean isIdeograph(int c) {
        return c >= 0x4E00 && c <= 0x9FFF
                || c >= 0x3400 && c <= 0x4DBF
                || c >= 0x20000 && c <= 0x2A6DF
                || c >= 0x2A700 && c <= 0x2CEAF
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0x2F800 && c <= 0x2FA1F;
    }

    /** Letter by letter: the end of a word changes nothing, as it would for a Greek sigma. */
    static String lower(String text) {
        var lower = new StringBuilder(text.length());
        text.codePoints().forEach(c -> lower.appendCodePoint(Character.toLowerCase(c)));
        return lower.toString();
    }

    private static UnaryOperator<String> strip(JsonNode node) {
        boolean left = node.path("strip_left").asBoolean(true);
        boolean right = node.path("strip_right").asBoolean(true);
        return text -> {
            String begun = left ? text.stripLeading() : text;
            return right ? begun.stripTrailing() : begun;
        };
    }

    /** Regular expressions are refused but for the one in common use: a model's must not be able to run forever. */
    private static UnaryOperator<String> replace(JsonNode node) throws IOException {
        String content = node.path("content").asText();
        JsonNode pattern = node.path("pattern");
        String fixed = pattern.path("String").asText("");
        if (!fixed.isEmpty()) {
            return text -> text.replace(fixed, content);
        }
        String expression = pattern.path("Regex").asText();
        if (!expression.equals(BLANKS.pattern())) {
            throw new IOException(
                    "its normalizer replaces by the regular expression " + expression + ", which is not known here");
        }
        return text -> BLANKS.matcher(text).replaceAll(Matcher.quoteReplacement(content));
    }

    private static String nmt(String text) {
        var evened = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\t'
                    || c == '\n'
                    || c == '\f'
                    || c == '\r'
                    || c == 0x1680
                    || c >= 0x200B && c <= 0x200F
                    || c == 0x2028
                    || c == 0x2029
                    || c == 0x2581
                    || c == 0xFEFF
                    || c == 0xFFFD) {
                evened.append(' ');
            } else if (c >= ' ' && c != 0x7F && c != 0x8F && c != 0x9F) {
                evened.appendCodePoint(c);
            }
        });
        return evened.toString();
    }
}
