// Ends the process with one line where package.json's "engines" leave this Node out. Every script of package.json begins
// with it, and so do the built servers. Old versions must be able to read it: no syntax younger than ES5.
;(function checkNode() {
  var version = process.versions.node
  var parts = version.split('.')
  var major = Number(parts[0])
  var minor = Number(parts[1])
  if (major >= 24 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)) return
  var mend = 'install Node 24 or later (Node 22 from 22.12 and Node 20 from 20.19 do too).'
  console.error('Contact Desk does not run on Node %s: %s', version, mend)
  process.exit(1)
})()
