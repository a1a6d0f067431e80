export const trpc = createTRPCReact<AppRouter>();
const client = trpc.createClient({
  links: [httpBatchLink({ url: 'https://api.chat.example.net/trpc', headers() { return { authorization: token } }, fetch: (u, o) => fetch(u, { ...o, credentials: 'include' }) })],
});
