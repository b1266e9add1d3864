package org.lectern.workbench;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.bindings.keys.ParseException;
import org.eclipse.jface.bindings.keys.SWTKeySupport;
import org.eclipse.jface.bindings.keys.formatting.KeyFormatterFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.lectern.presentation.Settings;
import org.lectern.workbench.api.Command;
import org.lectern.workbench.look.Parts;

/**
 * Which command a key means. A user's own key, kept in the settings as {@code key.<command>}, goes before the command's
 * own. Single characters mean nothing while a text is typed.
 */
public final class Keys {
    private static final String PREFIX = "key.";
    private static final Map<Integer, Integer> KEYPAD = keypad();

    private final Contributions contributions;
    private Settings settings;

    public Keys(Contributions contributions, Settings settings) {
        this.contributions = contributions;
        this.settings = settings;
    }

    /** Reads the user's keys from these settings from now on. */
    public void settings(Settings other) {
        settings = other;
    }

    /** The key of the command now; empty for none. */
    public Optional<KeyStroke> key(Command command) {
        return parse(settings.text(PREFIX + command.id()).orElse(command.key()));
    }

    /** The key as the user reads it: {@code Ctrl+Shift+P}; empty for none. */
    public String text(Command command) {
        return key(command)
                .map(stroke -> SWTKeySupport.getKeyFormatterForPlatform().format(stroke))
                .orElse("");
    }

    /** Gives the command another key, or none; kept with the settings. */
    public void rebind(String command, String key) {
        settings.put(PREFIX + command, key);
    }

    /** Gives the command its own key again. */
    public void reset(String command) {
        settings.remove(PREFIX + command);
    }

    /** Whether the user gave the command another key than its own. */
    public boolean isChanged(Command command) {
        return settings.text(PREFIX + command.id())
                .filter(key -> !key.equals(command.key()))
                .isPresent();
    }

    /** Other commands with the same key that work in the same perspective, by name. */
    public List<Command> conflicts(Command command) {
        Optional<KeyStroke> key = key(command);
        return contributions.commands().stream()
                .filter(other -> key.isPresent() && !other.id().equals(command.id()))
                .filter(other -> meet(other.perspective(), command.perspective())
                        && key(other).equals(key))
                .sorted(Comparator.comparing(Command::name))
                .toList();
    }

    private static boolean meet(String one, String other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    /** Every command with its key as files hold it; empty for none. */
    public Map<String, String> all() {
        var all = new HashMap<String, String>();
        contributions
                .commands()
                .forEach(command ->
                        all.put(command.id(), key(command).map(Keys::formal).orElse("")));
        return all;
    }

    /** Takes over keys as {@link #all()} gave them. Gives the first that names no key; then none is taken. */
    public Optional<String> takeOver(Map<String, String> keys) {
        Optional<String> wrong = keys.values().stream()
                .filter(key -> !key.isEmpty() && parse(key).isEmpty())
                .findFirst();
        if (wrong.isEmpty()) {
            keys.forEach((id, key) -> {
                boolean own = contributions
                        .command(id)
                        .filter(command -> parse(command.key()).equals(parse(key)))
                        .isPresent();
                if (own) {
                    reset(id);
                } else {
                    rebind(id, key);
                }
            });
        }
        return wrong;
    }

    /** The key that is pressed, as commands are given it; empty while only Ctrl, Shift or Alt is. */
    public static Optional<String> pressed(Event event) {
        if ((event.keyCode & SWT.MODIFIER_MASK) != 0 && (event.keyCode & SWT.KEY_MASK & ~SWT.KEYCODE_BIT) == 0
                || event.keyCode == 0 && event.character == 0) {
            return Optional.empty();
        }
        // Shift belongs to a sign such as ?, whose key differs by keyboard, but not to a letter.
        boolean sign = event.stateMask == SWT.SHIFT && event.character > ' ' && !Character.isLetter(event.character);
        KeyStroke stroke = sign
                ? SWTKeySupport.convertAcceleratorToKeyStroke(
                        SWTKeySupport.convertEventToUnshiftedModifiedAccelerator(event))
                : strokes(event).getFirst();
        return Optional.of(formal(stroke));
    }

    private static String formal(KeyStroke stroke) {
        return KeyFormatterFactory.getFormalKeyFormatter().format(stroke);
    }

    /** The command that the key means in that perspective; one of the perspective's own goes first. */
    public Optional<Command> command(Event event, String perspective, Control focus) {
        List<KeyStroke> strokes = strokes(event);
        if (typing(focus) && strokes.stream().allMatch(Keys::types)) {
            return Optional.empty();
        }
        if (pressed(focus) && (event.character == ' ' || event.character == SWT.CR)) {
            return Optional.empty();
        }
        return matching(strokes, perspective).or(() -> matching(strokes, ""));
    }

    private Optional<Command> matching(List<KeyStroke> strokes, String perspective) {
        return contributions.commands().stream()
                .filter(command -> command.perspective().equals(perspective))
                .filter(command -> key(command).filter(strokes::contains).isPresent())
                .findFirst();
    }

    /** The same press as with and without its modifiers: {@code ?} is Shift and a key that differs by keyboard. */
    private static List<KeyStroke> strokes(Event event) {
        Integer digit = KEYPAD.get(event.keyCode);
        if (digit != null && event.stateMask == 0) {
            return List.of(SWTKeySupport.convertAcceleratorToKeyStroke(digit));
        }
        return List.of(
                SWTKeySupport.convertAcceleratorToKeyStroke(SWTKeySupport.convertEventToUnmodifiedAccelerator(event)),
                SWTKeySupport.convertAcceleratorToKeyStroke(
                        SWTKeySupport.convertEventToUnshiftedModifiedAccelerator(event)),
                SWTKeySupport.convertAcceleratorToKeyStroke(SWTKeySupport.convertEventToModifiedAccelerator(event)));
    }

    private static boolean pressed(Control focus) {
        return focus instanceof Button || focus instanceof ToolBar || focus != null && Parts.isPressed(focus);
    }

    private static boolean typing(Control focus) {
        return focus instanceof Text text && text.getEditable()
                || focus instanceof StyledText styled && styled.getEditable()
                || focus instanceof Combo
                || focus instanceof Spinner;
    }

    /** Whether the key would type a character, or move in the text. */
    private static boolean types(KeyStroke stroke) {
        boolean modified = (stroke.getModifierKeys() & (SWT.MOD1 | SWT.ALT)) != 0;
        boolean function = stroke.getNaturalKey() >= SWT.F1 && stroke.getNaturalKey() <= SWT.F20;
        return !modified && !function;
    }

    private static Optional<KeyStroke> parse(String key) {
        if (key.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(KeyStroke.getInstance(key));
        } catch (ParseException e) {
            System.getLogger(Keys.class.getName())
                    .log(System.Logger.Level.WARNING, "No key is called " + key + "; the command has none", e);
            return Optional.empty();
        }
    }

    private static Map<Integer, Integer> keypad() {
        var digits = new HashMap<Integer, Integer>();
        for (int i = 0; i <= 9; i++) {
            digits.put(SWT.KEYPAD_0 + i, '0' + i);
        }
        return Map.copyOf(digits);
    }
}
