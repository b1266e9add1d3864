package org.lectern.workbench.look;

import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.lectern.presentation.Live;
import org.lectern.workbench.api.Token;
import org.lectern.workbench.api.TypeSize;

/** Makes the plain parts of views in the look of the theme. Each follows a change of the theme by itself. */
public final class Parts {
    private static final String PRESSED = "pressed";

    private final Theme theme;

    public Parts(Theme theme) {
        this.theme = theme;
    }

    public Theme theme() {
        return theme;
    }

    /** Keeps background and text colour of the control those of the theme. */
    public <C extends Control> C dress(C control, Token background, Token foreground) {
        Runnable dress = () -> {
            control.setBackground(theme.color(background));
            control.setForeground(theme.color(foreground));
        };
        dress.run();
        Runnable forget = theme.onChange(dress);
        control.addListener(SWT.Dispose, event -> forget.run());
        return control;
    }

    /** Calls {@code render} with the state now and at each change, until the control ends. */
    public static <S> void follow(Live<S> live, Control control, Consumer<? super S> render) {
        Runnable forget = live.listen(state -> {
            if (!control.isDisposed()) {
                render.accept(state);
            }
        });
        control.addListener(SWT.Dispose, event -> forget.run());
    }

    /** Whether the text in that font is no wider than {@code width} pixels. */
    public static boolean fits(String text, Control on, Font font, int width) {
        var gc = new GC(on);
        try {
            gc.setFont(font);
            return gc.stringExtent(text).x <= width;
        } finally {
            gc.dispose();
        }
    }

    /** Space and Enter mean something to the control itself, as to a button: while it has the focus they run no command. */
    public static <C extends Control> C pressed(C control) {
        control.setData(PRESSED, true);
        return control;
    }

    public static boolean isPressed(Control control) {
        return Boolean.TRUE.equals(control.getData(PRESSED));
    }

    /** Names the control for tests and for screen readers. */
    public static <C extends Control> C name(C control, String id, String accessibleName) {
        control.setData("name", id);
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = accessibleName;
            }
        });
        NativeName.tell(control, accessibleName);
        return control;
    }

    /** Columns with these margins and gaps. */
    public Composite box(Composite parent, int columns, int margin, int gap) {
        var box = new Composite(parent, SWT.NONE);
        box.setLayout(grid(columns, margin, gap));
        return dress(box, Token.VIEW, Token.TEXT);
    }

    public static GridLayout grid(int columns, int margin, int gap) {
        var layout = new GridLayout(columns, false);
        layout.marginWidth = margin;
        layout.marginHeight = margin;
        layout.horizontalSpacing = gap;
        layout.verticalSpacing = gap;
        return layout;
    }

    public Label label(Composite parent, String text, TypeSize size, Token colour, boolean bold) {
        var label = new Label(parent, SWT.WRAP);
        label.setText(escape(text));
        label.setFont(bold ? theme.bold(size) : theme.font(size));
        return dress(label, Token.VIEW, colour);
    }

    /** A label would take an ampersand for a mnemonic. */
    public static String escape(String text) {
        return text.replace("&", "&&");
    }

    public Button button(Composite parent, String id, String text) {
        var button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.setFont(theme.font(TypeSize.CONTROL));
        return name(button, id, text.replace("&", ""));
    }

    /** The one button that goes on. */
    public Button primary(Composite parent, String id, String text) {
        return dress(button(parent, id, text), Token.ACCENT, Token.VIEW);
    }

    /** A choice of one, without items yet. */
    public Combo combo(Composite parent, String id, String accessibleName) {
        var combo = new Combo(parent, SWT.DROP_DOWN | SWT.READ_ONLY);
        combo.setFont(theme.font(TypeSize.CONTROL));
        return name(combo, id, accessibleName);
    }

    /** One pixel, from edge to edge. */
    public Control line(Composite parent, boolean horizontal, int span) {
        var line = new Canvas(parent, SWT.NONE);
        var data = horizontal
                ? new GridData(SWT.FILL, SWT.CENTER, true, false, span, 1)
                : new GridData(SWT.CENTER, SWT.FILL, false, true, 1, span);
        data.widthHint = horizontal ? SWT.DEFAULT : 1;
        data.heightHint = horizontal ? 1 : SWT.DEFAULT;
        data.minimumHeight = 1;
        line.setLayoutData(data);
        return dress(line, Token.HAIRLINE, Token.HAIRLINE);
    }

    /** An icon as a control of its own. */
    public Label icon(Composite parent, String icon, Token colour) {
        var label = new Label(parent, SWT.NONE);
        Runnable draw = () -> label.setImage(theme.image(Icons.named(icon), colour));
        draw.run();
        Runnable forget = theme.onChange(draw);
        label.addListener(SWT.Dispose, event -> forget.run());
        return dress(label, Token.VIEW, Token.TEXT);
    }

    /** A one-pixel line around the control, drawn by its parent. */
    public void frame(Composite parent, Token colour) {
        parent.addListener(SWT.Paint, event -> {
            Rectangle area = parent.getClientArea();
            event.gc.setForeground(theme.color(colour));
            event.gc.drawRectangle(area.x, area.y, area.width - 1, area.height - 1);
        });
    }
}
