package org.lectern.presentation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.lectern.api.model.Answer;
import org.lectern.api.model.LabelSchema;
import org.lectern.api.model.RevisionId;

/**
 * A label on a paper, as it is shown.
 *
 * @param place 1 for the first label of the schema, which has key 1; 0 where the schema no longer has it
 * @param own the annotator gave it; else only others did
 * @param earlier it was given to another text than the one that is shown of the paper now
 */
public record LabelTag(int place, String name, boolean own, boolean earlier) {
    static LabelTag of(LabelSchema schema, String name, boolean own, boolean earlier) {
        return new LabelTag(schema.names().indexOf(name) + 1, name, own, earlier);
    }

    /** Each label of the answers to a paper once, own ones first, each group in the order of the schema. */
    static List<LabelTag> of(LabelSchema schema, Collection<Answer> answers, String annotator, RevisionId shown) {
        var tags = new LinkedHashMap<String, LabelTag>();
        for (boolean own : new boolean[] {true, false}) {
            answers.stream()
                    .filter(answer -> answer.annotator().equals(annotator) == own)
                    .forEach(answer -> answer.labels()
                            .forEach(label -> tags.putIfAbsent(
                                    label,
                                    of(schema, label, own, !answer.revision().equals(shown)))));
        }
        var sorted = new ArrayList<>(tags.values());
        sorted.sort((a, b) ->
                a.own() == b.own() ? Integer.compare(a.place(), b.place()) : Boolean.compare(b.own(), a.own()));
        return List.copyOf(sorted);
    }
}
