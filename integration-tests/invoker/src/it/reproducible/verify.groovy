byte[] one = new File(basedir, 'one/target/reproducible-1.jar').bytes
byte[] two = new File(basedir, 'two/elsewhere/reproducible-1.jar').bytes
assert one.length > 10000
assert Arrays.equals(one, two)
