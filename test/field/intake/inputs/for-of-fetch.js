for (const path of ['/a', '/b']) {
  await fetch('https://api.example.net' + path, { method: 'PUT' })
}