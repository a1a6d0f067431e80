<script setup lang="ts">
import { useFetch } from '@vueuse/core'
const base = 'https://api.example.net/v2'
const { data, execute } = useFetch(`${base}/carts`, { immediate: false }).post({ sku: 7 }).json()
</script>
