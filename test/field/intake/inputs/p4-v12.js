const opts = { headers: { 'X-Lang': 'en' }, credentials: 'include' };
const [a, b] = await Promise.all([
  fetch('https://api.news.example.net/top', opts).then(r => r.json()),
  fetch('https://api.news.example.net/vote', { ...opts, method: 'POST', body: '{}' }),
]);
