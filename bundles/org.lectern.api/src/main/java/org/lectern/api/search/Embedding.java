package org.lectern.api.search;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Turns texts into vectors that lie close where the texts are about the same. Register one as a service to replace the
 * one that Lectern learns from the workspace's own papers; the vectors of all papers are then made anew by it. Used on
 * background threads, several at once.
 */
@ConsumerType
public interface Embedding {
    /** Names the model and its version: vectors of two names are never compared. Cheap; the same as long as vectors are. */
    String name();

    /** How many numbers each vector has, at most 1024. */
    int dimensions() throws SearchException;

    /** One vector for each text, in order: of length 1, or all zeros where the text says nothing. The same text gives the same. */
    List<float[]> vectors(List<String> texts) throws SearchException;
}
