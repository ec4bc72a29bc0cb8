String log = new File(basedir, 'build.log').text
assert log.contains('[ERROR] api.yaml:[8,16] there is no type `text` [SPEC-003]')
assert log.contains('[ERROR]   at #/components/schemas/Pet/properties/name/type')
assert log.contains('[ERROR] api.yaml:[9,17] `#/components/schemas/Ownr` refers to something that is not there [REF-001]')
assert log.contains('[ERROR]   Did you mean `Owner`?')
assert log.contains('api.yaml: 2 errors, nothing was written')
assert !log.contains('Exception: ') && !(log =~ /(?m)^\s+at [\w.$]+\(/)
assert !new File(basedir, 'target/generated-sources').exists()
