String log = new File(basedir, 'build.log').text
// One run after the other: findings, then a baseline of them, then nothing new, then mended.
assert log.contains('warning acme-internal-path')
assert log.contains('GET /internal/pets is internal')
assert log.contains('error acme-summary')
assert log.contains('specs/common/pet.yaml:[5,20] the enum has `"cat"` twice')
assert log.contains('specs/pets.yaml: ') && log.contains('known from the baseline')
assert log.contains('mended nullable-in-3.1 specs/owners.yaml:[8,7] Name null among the types')
assert log.contains('mended enum-duplicate specs/common/pet.yaml:[5,20] Remove the second')
assert new File(basedir, 'app/baseline.json').text.contains('"acme-summary"')
assert new File(basedir, 'app/specs/common/pet.yaml').text == '# Shared.\nPet:\n  type: string\n  nullable: true # once\n  enum: [cat, dog]\n'
assert new File(basedir, 'app/specs/owners.yaml').text.endsWith("""\
    Owner:
      type: [string, 'null']
      # Not everybody has one.
""")
assert new File(basedir, 'app/target/specwright-lint/lint.sarif').text.contains('"version" : "2.1.0"')
assert new File(basedir, 'app/target/specwright-lint/lint.html').text.contains('width=device-width')
assert !(log =~ /(?m)^\s+at [\w.$]+\(/)
