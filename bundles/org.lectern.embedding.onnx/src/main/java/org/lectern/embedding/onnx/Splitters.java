package org.lectern.embedding.onnx;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** How texts are cut before the model's own pieces are looked for: the {@code pre_tokenizer} of a tokenizer.json. */
final class Splitters {
    private Splitters() {}

    /** Cuts parts of a text into smaller ones, in order. */
    interface Splitter {
        List<String> split(List<String> parts);
    }

    static Splitter read(JsonNode node) throws IOException {
        if (node.isMissingNode() || node.isNull()) {
            return parts -> parts;
        }
        String type = node.path("type").asText();
        return switch (type) {
            case "Sequence" -> sequence(node.path("pretokenizers"));
            case "BertPreTokenizer" -> bert();
            case "Whitespace" -> each(text -> Words.runs(text, Splitters::kind));
            case "WhitespaceSplit" -> each(Words::atBlanks);
            case "Punctuation" -> punctuation(node);
            case "Digits" -> digits(node.path("individual_digits").asBoolean(false));
            case "ByteLevel" -> bytes(node);
            case "Metaspace" -> metaspace(node);
            default -> throw new IOException("its pre-tokenizer " + type + " is not known here");
        };
    }

    private static Splitter sequence(JsonNode steps) throws IOException {
        Splitter all = parts -> parts;
        for (JsonNode step : steps) {
            Splitter before = all;
            Splitter next = read(step);
            all = parts -> next.split(before.split(parts));
        }
        return all;
    }

    private static Splitter each(Function<String, List<String>> split) {
        return parts ->
                parts.stream().flatMap(part -> split.apply(part).stream()).toList();
    }

    static Splitter bert() {
        return each(text -> Words.cut(text, Words::isBlank, Words::isPunctuation));
    }

    /** Letters, digits and underscores are one kind, other signs another; blanks are none. */
    private static int kind(int c) {
        if (Words.isBlank(c)) {
            return -1;
        }
        boolean word = Character.isLetterOrDigit(c)
                || c == '_'
                || switch (Character.getType(c)) {
                    case Character.NON_SPACING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.ENCLOSING_MARK,
                            Character.CONNECTOR_PUNCTUATION,
                            Character.LETTER_NUMBER -> true;
                    default -> false;
                };
        return word ? 0 : 1;
    }

    private static Splitter punctuation(JsonNode node) throws IOException {
        String behavior = node.path("behavior").asText("Isolated");
        if (!behavior.equals("Isolated")) {
            throw new IOException("its pre-tokenizer Punctuation has the behaviour " + behavior
                    + ", of which only Isolated is known here");
        }
        return each(text -> Words.cut(text, c -> false, Words::isPunctuation));
    }

    private static Splitter digits(boolean alone) {
        return alone
                ? each(text -> Words.cut(text, c -> false, Character::isDigit))
                : each(text -> Words.runs(text, c -> Character.isDigit(c) ? 1 : 0));
    }

    private static Splitter bytes(JsonNode node) {
        boolean prefix = node.path("add_prefix_space").asBoolean(true);
        boolean words = node.path("use_regex").asBoolean(true);
        return each(text -> {
            String begun = prefix && !text.startsWith(" ") ? " " + text : text;
            return (words ? ByteLetters.words(begun) : List.of(begun))
                    .stream().map(ByteLetters::of).toList();
        });
    }

    /** Blanks become a letter of their own, with which the next word begins. */
    private static Splitter metaspace(JsonNode node) throws IOException {
        String blank = node.path("replacement").asText("\u2581");
        String scheme =
                node.path("prepend_scheme").asText(node.path("add_prefix_space").asBoolean(true) ? "always" : "never");
        boolean split = node.path("split").asBoolean(true);
        if (blank.codePointCount(0, blank.length()) != 1) {
            throw new IOException("its pre-tokenizer Metaspace replaces blanks by more than one character");
        }
        return parts -> {
            var all = new ArrayList<String>();
            for (int i = 0; i < parts.size(); i++) {
                String text = parts.get(i).replace(" ", blank);
                boolean begins = scheme.equals("always") || scheme.equals("first") && i == 0;
                String begun = begins && !text.startsWith(blank) ? blank + text : text;
                all.addAll(split ? atStarts(begun, blank) : List.of(begun));
            }
            return all;
        };
    }

    private static List<String> atStarts(String text, String start) {
        var words = new ArrayList<String>();
        int from = 0;
        for (int at = text.indexOf(start, start.length()); at >= 0; at = text.indexOf(start, at + start.length())) {
            words.add(text.substring(from, at));
            from = at;
        }
        if (from < text.length()) {
            words.add(text.substring(from));
        }
        return words;
    }
}
