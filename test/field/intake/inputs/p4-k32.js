const ids = [1, 2];
for (const id of ids) {
  const res = await fetch(`https://api.star.example.net/v1/stars/${id}`, { signal: AbortSignal.timeout(5000), cache: 'no-store', headers: new Headers([['X-Star', 'a']]) });
}
