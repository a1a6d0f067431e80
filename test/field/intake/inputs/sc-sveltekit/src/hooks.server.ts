import type { Handle } from '@sveltejs/kit';

export const handle: Handle = async ({ event, resolve }) => {
	if (event.request.method === 'OPTIONS') {
		return new Response(null, { headers: { 'Access-Control-Allow-Origin': 'https://shop.example.com', 'Access-Control-Allow-Methods': 'GET, PUT' } });
	}
	const response = await resolve(event);
	response.headers.append('Access-Control-Allow-Origin', 'https://shop.example.com');
	return response;
};
