package org.lectern.api.plugin;

import org.lectern.api.work.LecternException;

/** A plug-in could not be installed, trusted or switched. */
public final class PluginException extends LecternException {
    private static final long serialVersionUID = 1L;

    public PluginException(String failure, String subject, String advice) {
        this(failure, subject, advice, null);
    }

    public PluginException(String failure, String subject, String advice, Throwable cause) {
        super(failure, subject, advice, cause);
    }
}
