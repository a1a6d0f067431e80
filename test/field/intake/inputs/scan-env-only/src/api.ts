export const save = () => fetch(`${import.meta.env.VITE_API_URL}/v2/carts`, { method: 'PUT' })
