const [a, b] = await Promise.all([
  fetch('https://api.example.net/v2/a', { credentials: 'include' }),
  fetch('https://api.example.net/v2/b', { method: 'DELETE' }),
])