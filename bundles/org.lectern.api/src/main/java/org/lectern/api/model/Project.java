package org.lectern.api.model;

import java.util.Objects;
import java.util.Optional;

/**
 * One labelling effort: a schema and who may see what.
 *
 * @param blind annotators do not see each other's labels
 * @param hidesPopularity comments, upvotes and sightings are not shown while labelling
 * @param owner sees everything and may change the project; where absent, everybody is owner
 */
public record Project(String name, LabelSchema schema, boolean blind, boolean hidesPopularity, Optional<String> owner) {
    /** The name of the project every new workspace has. */
    public static final String DEFAULT = "default";

    public Project {
        Objects.requireNonNull(schema);
        Objects.requireNonNull(owner);
        if (name.isBlank() || !name.equals(name.strip())) {
            throw new IllegalArgumentException("A project needs a name without blanks around it, not '" + name + "'");
        }
    }

    /** How {@code person} looks at this project. */
    public Viewer viewer(String person) {
        boolean owns = owner.isEmpty() && !blind || owner.filter(person::equals).isPresent();
        return new Viewer(person, owns ? Viewer.Role.OWNER : Viewer.Role.ANNOTATOR);
    }
}
