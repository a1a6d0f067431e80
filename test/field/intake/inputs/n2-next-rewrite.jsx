export async function getServerSideProps() { return { props: {} } }
export default function Page() {
  useEffect(() => { fetch('/api/items').then((r) => r.json()) }, [])
}
