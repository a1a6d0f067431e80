curl -X POST https://api.example.net/v2/o -H 'Content-Type: application/json' --data-binary @- <<'EOF'
{"note": "curl https://wrong.example.org/ -X DELETE"}
EOF
