"""An mDNS responder of its own, for announcements that no Matchdesk would make: `announce.py NAME PORT ADDRESS KEY=VALUE...`.

ADDRESS is what the record claims; it need not be this computer's.
"""
import socket
import sys

from zeroconf import ServiceInfo, Zeroconf

TYPE = "_matchdesk._tcp.local."
name, port, address, *pairs = sys.argv[1:]
info = ServiceInfo(
    TYPE,
    f"{name}.{TYPE}",
    addresses=[socket.inet_aton(address)],
    port=int(port),
    properties=dict(pair.split("=", 1) for pair in pairs),
    server="elsewhere.local.",
)
zeroconf = Zeroconf()
zeroconf.register_service(info)
print("{}", flush=True)
sys.stdin.read()
zeroconf.unregister_service(info)
zeroconf.close()
