package org.lectern.feed.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.lectern.api.feed.Placeholder;

/** Names from a list of strings, a list of objects, or one string of names. */
final class AuthorNames {
    private static final Pattern SEMICOLON = Pattern.compile("(?<!\\\\);");
    private static final Pattern AND = Pattern.compile("\\s+and\\s+", Pattern.CASE_INSENSITIVE);

    /** Scopus puts its number of the author behind the name. */
    private static final Pattern SCOPUS_ID = Pattern.compile("\\s*\\(\\d{8,12}\\)\\s*$");

    private AuthorNames() {}

    static List<String> of(JsonNode value) {
        var names = new ArrayList<String>(value.size());
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                add(name(value.get(i)), names);
            }
        } else if (value.isTextual()) {
            divided(value.textValue()).forEach(name -> add(name, names));
        } else {
            add(name(value), names);
        }
        return names;
    }

    private static void add(String given, List<String> names) {
        String name = withoutNumber(given).strip();
        if (!name.isEmpty() && !Placeholder.is(name)) {
            names.add(name);
        }
    }

    private static String withoutNumber(String name) {
        return name.indexOf('(') < 0 ? name : SCOPUS_ID.matcher(name).replaceFirst("");
    }

    /** Names as our own exports write them: a semicolon divides, and nothing else does. */
    static List<String> ofOwn(JsonNode value) {
        Stream<String> names = value.isArray()
                ? StreamSupport.stream(value.spliterator(), false).map(AuthorNames::name)
                : ListText.parts(value.asText("")).stream();
        return names.filter(name -> !name.isBlank()).toList();
    }

    private static String name(JsonNode value) {
        if (value.isTextual()) {
            return value.textValue();
        }
        if (value.hasNonNull("name")) {
            return value.get("name").asText();
        }
        var parts = new ArrayList<String>();
        for (String part : List.of("given", "firstName", "first", "family", "lastName", "last")) {
            if (value.path(part).isTextual()) {
                parts.add(value.get(part).textValue());
            }
        }
        return String.join(" ", parts);
    }

    /** Commas divide names only where each part could be a whole name: "Lovelace, Ada" is one person. */
    private static Stream<String> divided(String names) {
        if (SEMICOLON.matcher(names).find()) {
            return ListText.parts(names).stream();
        }
        if (names.indexOf('|') >= 0) {
            return Arrays.stream(names.split("\\|"));
        }
        if (AND.matcher(names).find()) {
            return AND.splitAsStream(names).flatMap(AuthorNames::atCommas);
        }
        return atCommas(ListText.unescaped(names));
    }

    private static Stream<String> atCommas(String names) {
        String[] parts = names.split(",");
        boolean whole = Arrays.stream(parts)
                .map(String::strip)
                .allMatch(part -> part.isEmpty() || part.chars().anyMatch(Character::isWhitespace));
        return whole ? Arrays.stream(parts) : Stream.of(names);
    }
}
