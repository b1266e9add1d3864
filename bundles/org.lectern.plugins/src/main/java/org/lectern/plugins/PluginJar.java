package org.lectern.plugins;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A jar as it was when it was copied out of the folder: only this copy is read and run, so that nobody can change it
 * between the question and the start.
 *
 * @param sha256 in hexadecimal; empty where the file could not be read
 * @param copy absent where there is a problem
 * @param facts absent where there is a problem
 * @param problem why it is no plug-in
 */
record PluginJar(String sha256, Optional<Path> copy, Optional<JarFacts> facts, Optional<String> problem) {}
