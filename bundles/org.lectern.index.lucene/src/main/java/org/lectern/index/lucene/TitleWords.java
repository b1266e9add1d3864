package org.lectern.index.lucene;

import java.util.ArrayList;
import java.util.List;
import org.lectern.index.lucene.Condition.TextField;

/** What a query wants of the text, asked of the title alone. */
final class TitleWords {
    private TitleWords() {}

    /** Empty where the query is not a plain row of words and phrases. */
    static List<Condition> of(Condition condition) {
        if (!(condition instanceof Condition.And and)) {
            return List.of();
        }
        var words = new ArrayList<Condition>();
        for (Condition each : and.all()) {
            Condition inTitle = inTitle(each);
            if (inTitle != null) {
                words.add(inTitle);
            }
        }
        return words;
    }

    /** Null where the condition is about something else. */
    private static Condition inTitle(Condition condition) {
        return switch (condition) {
            case Condition.Word word
            when word.field() == TextField.TEXT -> new Condition.Word(TextField.TITLE, word.text());
            case Condition.Guess guess
            when guess.field() == TextField.TEXT -> new Condition.Guess(TextField.TITLE, guess.text(), guess.forms());
            case Condition.Or or
            when or.any().stream().allMatch(any -> inTitle(any) != null) ->
                new Condition.Or(or.any().stream().map(TitleWords::inTitle).toList());
            default -> null;
        };
    }
}
