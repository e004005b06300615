package io.greenloop.testrunner.lane;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The classes of a candidate but for their line numbers: candidates of which it is the same do the same.
 *
 * @param hash SHA-256, in hex
 */
record Bytecode(String hash) {

    /** @param module that the classes belong to */
    static Bytecode of(ModuleLayout module, CandidateClasses compiled) {
        var digest = sha256();
        add(digest, module.directory().getBytes(UTF_8));
        for (var type : new TreeMap<>(compiled.classes()).entrySet()) {
            add(digest, type.getKey().getBytes(UTF_8));
            add(digest, withoutLines(type.getValue()));
        }
        for (var name : new TreeSet<>(compiled.vanished())) {
            add(digest, name.getBytes(UTF_8));
        }
        return new Bytecode(HexFormat.of().formatHex(digest.digest()));
    }

    /** With its length in front, so that no two lists of parts run together into the same bytes. */
    private static void add(MessageDigest digest, byte[] part) {
        digest.update("%d:".formatted(part.length).getBytes(UTF_8));
        digest.update(part);
    }

    /** Names of variables and parameters stay: frameworks read them. */
    private static byte[] withoutLines(byte[] classFile) {
        var writer = new ClassWriter(0);
        new ClassReader(classFile).accept(new WithoutLines(writer), 0);
        return writer.toByteArray();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Copies a class without the lines of its methods. */
    private static final class WithoutLines extends ClassVisitor {

        WithoutLines(ClassWriter writer) {
            super(Opcodes.ASM9, writer);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            var copied = super.visitMethod(access, name, descriptor, signature, exceptions);
            return new MethodVisitor(Opcodes.ASM9, copied) {
                @Override
                public void visitLineNumber(int line, Label start) {
                    // Two texts with the same meaning seldom have it on the same lines.
                }
            };
        }
    }
}
