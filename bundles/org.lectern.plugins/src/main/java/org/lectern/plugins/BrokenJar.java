package org.lectern.plugins;

/** Why a file in the plug-ins folder is no plug-in: a sentence without its full stop, after the file's name. */
final class BrokenJar extends Exception {
    private static final long serialVersionUID = 1L;

    BrokenJar(String reason) {
        super(reason);
    }
}
