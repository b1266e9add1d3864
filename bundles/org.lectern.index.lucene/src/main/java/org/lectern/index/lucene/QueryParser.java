package org.lectern.index.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lectern.api.search.SearchException;
import org.lectern.index.lucene.Condition.TextField;
import org.lectern.text.WordScanner;

/**
 * Understands queries, by recursive descent:
 *
 * <pre>
 * or      = and { "OR" and }
 * and     = not { [ "AND" ] not }
 * not     = [ "NOT" | "-" ] part
 * part    = "(" or ")" | [ field ":" ] value
 * value   = word | prefix* | word~ | "a phrase" | "a phrase"~5 | "(" or ")"
 * </pre>
 *
 * What no word can be made of, such as a lone dash, is passed over, so that a pasted title is a query.
 */
final class QueryParser {
    private static final int MAX_DEPTH = 50;
    private static final int MAX_WORDS = 512;
    /** Each is compared with all words of the index. */
    private static final int MAX_FUZZY = 64;

    private final QueryText text;
    private int depth;
    private int words;
    private int fuzzy;

    private QueryParser(QueryText text) {
        this.text = text;
    }

    /** @throws SearchException in which place what is wrong */
    static Condition parse(String query) throws SearchException {
        if (query.isBlank()) {
            return new Condition.Everything();
        }
        var parser = new QueryParser(new QueryText(query));
        Condition condition = parser.or(TextField.TEXT);
        if (parser.text.peek() == ')') {
            throw parser.text.wrong(
                    "The closing bracket at column %d was never opened.", parser.text.at(), "Remove it.");
        }
        if (condition == null) {
            throw parser.text.wrong(
                    "The query has no word to look for from column %d on.", 0, "Type a word, a name or a field.");
        }
        return condition;
    }

    /** Null where there was nothing to look for; so below. */
    private Condition or(TextField field) throws SearchException {
        var any = new ArrayList<Condition>();
        add(and(field), any);
        while (true) {
            text.skipBlanks();
            int at = text.at();
            if (!text.takeOperator("OR")) {
                break;
            }
            Condition right = and(field);
            if (right == null || any.isEmpty()) {
                throw text.wrong(
                        "OR at column %d needs a word on both sides.",
                        at, "Write or in small letters to look for the word itself.");
            }
            any.add(right);
        }
        return any.size() > 1 ? new Condition.Or(any) : first(any);
    }

    private Condition and(TextField field) throws SearchException {
        var all = new ArrayList<Condition>();
        while (true) {
            text.skipBlanks();
            int at = text.at();
            boolean operator = text.takeOperator("AND");
            text.skipBlanks();
            if (atEndOfAnd()) {
                if (operator) {
                    throw text.wrong(
                            "AND at column %d needs a word on both sides.",
                            at, "Write and in small letters to look for the word itself.");
                }
                break;
            }
            if (operator && all.isEmpty()) {
                throw text.wrong(
                        "AND at column %d needs a word on both sides.",
                        at, "Write and in small letters to look for the word itself.");
            }
            add(not(field), all);
        }
        return all.size() > 1 ? new Condition.And(all) : first(all);
    }

    private boolean atEndOfAnd() {
        if (text.atEnd() || text.peek() == ')') {
            return true;
        }
        int before = text.at();
        boolean or = text.takeOperator("OR");
        text.skip(before - text.at());
        return or;
    }

    private Condition not(TextField field) throws SearchException {
        int at = text.at();
        boolean word = text.takeOperator("NOT");
        boolean dash = !word && text.peek() == '-';
        if (dash) {
            text.skip(1);
            if (text.atEnd() || text.peek() == '-' || QueryText.isBlank(text.peek())) {
                return null;
            }
        }
        text.skipBlanks();
        if (word && atEndOfAnd()) {
            throw text.wrong(
                    "NOT at column %d needs a word after it.",
                    at, "Write not in small letters to look for the word itself.");
        }
        Condition part = word && text.peek() == '-' ? not(field) : part(field);
        return part == null || !word && !dash ? part : new Condition.Not(part);
    }

    private Condition part(TextField field) throws SearchException {
        if (text.peek() == '(') {
            return brackets(field);
        }
        if (QueryText.isQuote(text.peek())) {
            return phrase(field);
        }
        int at = text.at();
        String run = text.takeRun();
        int colon = run.indexOf(':');
        if (colon > 0 && isFieldName(run.substring(0, colon)) && !run.startsWith("//", colon + 1)) {
            String name = run.substring(0, colon).toLowerCase(Locale.ROOT);
            text.skip(colon + 1 - run.length());
            if (colon + 1 < run.length() || !text.atEnd() && !QueryText.isBlank(text.peek())) {
                return fielded(name, at, field);
            }
            if (FieldValues.isField(name)) {
                throw text.wrong(
                        "The field " + name + ": at column %d has no value.",
                        at,
                        "Write the value right after the colon.");
            }
            run = run.substring(0, colon);
        }
        return word(field, run, at);
    }

    private static boolean isFieldName(String name) {
        return name.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z');
    }

    private Condition brackets(TextField field) throws SearchException {
        int opened = text.at();
        if (++depth > MAX_DEPTH) {
            throw text.wrong(
                    "The bracket at column %d is nested too deeply.", opened, "Write the query with fewer brackets.");
        }
        text.skip(1);
        Condition inside = or(field);
        if (text.peek() != ')') {
            throw text.wrong("The bracket at column %d is never closed.", opened, "Add a ), or remove the bracket.");
        }
        text.skip(1);
        depth--;
        return inside;
    }

    private Condition phrase(TextField field) throws SearchException {
        int at = text.at();
        String quoted = text.takeQuoted();
        int slop = 0;
        if (text.peek() == '~') {
            String distance = text.takeRun().substring(1);
            slop = FieldValues.number(distance, 0, 100)
                    .orElseThrow(() -> text.wrong(
                            "The distance at column %d is no number from 0 to 100.",
                            at + quoted.length() + 3, "Write \"two words\"~5."));
        }
        return counted(quoted, at) == 0 ? null : new Condition.Phrase(field, quoted, slop);
    }

    private Condition fielded(String name, int at, TextField around) throws SearchException {
        if (around != TextField.TEXT) {
            throw text.wrong(
                    "The field " + name + ": at column %d stands inside another field's brackets.",
                    at,
                    "Close the bracket first.");
        }
        if (!FieldValues.isField(name)) {
            throw text.wrong(
                    "There is no field " + name + ": (column %d).", at, "The fields are " + FieldValues.names() + ".");
        }
        var textField = FieldValues.textField(name);
        if (textField.isPresent()) {
            Condition value = not(textField.get());
            if (value == null) {
                throw text.wrong(
                        "The field " + name + ": at column %d has no word to look for.",
                        at,
                        "Write a word right after the colon.");
            }
            return value;
        }
        int valueAt = text.at();
        String value = QueryText.isQuote(text.peek()) ? text.takeQuoted() : text.takeRun();
        return new FieldValues(text).condition(name, value.strip(), valueAt);
    }

    private Condition word(TextField field, String run, int at) throws SearchException {
        if (run.indexOf('*') >= 0) {
            return prefix(field, run, at);
        }
        int tilde = run.lastIndexOf('~');
        if (tilde > 0 && run.substring(tilde + 1).matches("[012]?") && counted(run.substring(0, tilde), at) == 1) {
            if (++fuzzy > MAX_FUZZY) {
                throw text.wrong(
                        "The query has more than " + MAX_FUZZY + " words with ~; the first too many is at column %d.",
                        at,
                        "Write fewer of them with ~.");
            }
            String form = compared(run.substring(0, tilde));
            int edits = tilde + 1 < run.length() ? run.charAt(tilde + 1) - '0' : form.length() < 6 ? 1 : 2;
            return new Condition.Fuzzy(field, form, edits);
        }
        return counted(run, at) == 0 ? null : new Condition.Word(field, run);
    }

    private Condition prefix(TextField field, String run, int at) throws SearchException {
        int star = run.indexOf('*');
        if (star < run.length() - 1 || counted(run.substring(0, star), at) != 1) {
            throw text.wrong(
                    "The * at column %d does not stand at the end of a word.",
                    at + star, "Write the beginning of a word and then *, as in optim*.");
        }
        return new Condition.Prefix(field, compared(run.substring(0, star)));
    }

    private static String compared(String word) {
        var scanner = new WordScanner().reset(word);
        scanner.next();
        return scanner.joined();
    }

    /** How many words are in the run; refuses the query where it has too many in all. */
    private int counted(String run, int at) throws SearchException {
        int found = 0;
        for (var scanner = new WordScanner().reset(run); scanner.next(); found++) {
            if (++words > MAX_WORDS) {
                throw text.wrong(
                        "The query has more than " + MAX_WORDS + " words; the first too many is at column %d.",
                        at,
                        "Look for the few words that matter.");
            }
        }
        return found;
    }

    private static void add(Condition condition, List<Condition> to) {
        if (condition != null) {
            to.add(condition);
        }
    }

    private static Condition first(List<Condition> conditions) {
        return conditions.isEmpty() ? null : conditions.getFirst();
    }
}
