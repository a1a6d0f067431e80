test('x', async ({ page, request }) => {
  await page.goto('https://play.example.com/');
  await page.route('**/api/**', r => r.continue());
  const res = await request.fetch('https://api.play.example.net/v1/scores', { method: 'OPTIONS', headers: { Origin: 'https://play.example.com', 'Access-Control-Request-Method': 'POST' } });
  expect(res.status()).toBe(204);
});
