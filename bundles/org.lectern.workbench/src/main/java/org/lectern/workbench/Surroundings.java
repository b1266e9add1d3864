package org.lectern.workbench;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the window is started with.
 *
 * @param annotator the name to work under where the workspace's settings have none
 * @param userFolder where settings that belong to no workspace are kept
 * @param folder of the workspace that is open already
 * @param samples pages that came with Lectern, to try it on
 */
public record Surroundings(String annotator, Path userFolder, Optional<Path> folder, Optional<Path> samples) {}
