"""An mDNS client of its own: prints one JSON line for each Matchdesk host that appears, changes or goes.

A line on stdin names a host: what is known of it by now is printed again.
"""
import json
import sys

from zeroconf import ServiceBrowser, Zeroconf

TYPE = "_matchdesk._tcp.local."


class Listener:
    def tell(self, what, zeroconf, name):
        info = zeroconf.get_service_info(TYPE, name, timeout=2000) if what != "gone" else None
        line = {"what": what, "name": name[: -len(TYPE) - 1]}
        if info is not None:
            line["addresses"] = sorted(info.parsed_addresses())
            line["port"] = info.port
            line["server"] = info.server
            line["txt"] = {key.decode(): value.decode() for key, value in info.properties.items()}
        print(json.dumps(line), flush=True)

    def add_service(self, zeroconf, _type, name):
        self.tell("here", zeroconf, name)

    def update_service(self, zeroconf, _type, name):
        self.tell("changed", zeroconf, name)

    def remove_service(self, zeroconf, _type, name):
        self.tell("gone", zeroconf, name)


zeroconf = Zeroconf()
listener = Listener()
ServiceBrowser(zeroconf, TYPE, listener)
print(json.dumps({"what": "ready"}), flush=True)
for line in sys.stdin:
    listener.tell("known", zeroconf, f"{line.strip()}.{TYPE}")
